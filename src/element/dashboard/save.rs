//! A card that the reader takes away as a file.

use std::rc::Rc;

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{future_to_promise, spawn_local};

use super::DashboardFeature;
use crate::browser;
use crate::dashboard::{Action, Need};
use crate::element::feature::Live;
use crate::element::host::fault;
use crate::port::File;
use crate::saving::{Format, Saving, codebook_file};
use crate::words::saving as words;

/// Saves the card of a question: the page may take the file by cancelling the event. What
/// is wrong stands among the files.
pub(super) fn save(live: &Rc<Live<DashboardFeature>>, question: u32, format: Format) {
    let live = live.clone();
    spawn_local(async move {
        match file(&live, question, format).await {
            Ok(file) => give(&live, &title(&live, question), format, &file),
            Err(sentence) => fail(&live, sentence),
        }
    });
}

/// Saves the codebook of the file that is shown, which is of no question.
pub(super) fn save_codebook(live: &Rc<Live<DashboardFeature>>, format: Format) {
    let live = live.clone();
    spawn_local(async move {
        match codebook(&live, format).await {
            Ok(file) => give(&live, "", format, &file),
            Err(sentence) => fail(&live, sentence),
        }
    });
}

async fn codebook(live: &Live<DashboardFeature>, format: Format) -> Result<File, String> {
    let parts = [Need::Made, Need::Codebook, Need::Save].map(Need::part);
    live.host.load(&parts).await?;
    codebook_file(&live.state(), format, &browser::local_now())
}

fn fail(live: &Rc<Live<DashboardFeature>>, sentence: String) {
    live.dispatch(Action::Fail {
        name: String::new(),
        sentence,
    });
}

/// The words of a question; empty where it is there no more.
fn title(live: &Live<DashboardFeature>, question: u32) -> String {
    let state = live.state();
    let loaded = state.loaded();
    loaded.map_or_else(String::new, |loaded| loaded.title(question).to_owned())
}

/// A promise of the file of the card with this title.
///
/// # Errors
/// There is no such card.
pub(super) fn export(
    live: &Rc<Live<DashboardFeature>>,
    title: Option<&str>,
    format: Format,
) -> Result<Promise, String> {
    let Some(title) = title else {
        return Err(words::which_card(format.extension()));
    };
    let state = live.state();
    let card = state.loaded().and_then(|loaded| {
        let asked = loaded.questions.iter().zip(&loaded.results);
        let mut places = (0_u32..).zip(asked);
        places.find(|(_, (question, _))| question.title == title)
    });
    let (question, _) = card.ok_or_else(|| crate::words::dashboard::unknown_question(title))?;
    let live = live.clone();
    Ok(future_to_promise(async move {
        let file = file(&live, question, format).await.map_err(fault)?;
        browser::blob(&file).map(JsValue::from)
    }))
}

async fn file(
    live: &Live<DashboardFeature>,
    question: u32,
    format: Format,
) -> Result<File, String> {
    let parts = [Need::Made.part(), Need::Save.part()];
    live.host.load(&parts).await?;
    let nothing = || words::nothing_to_save().to_owned();
    let saving = Saving::of(&live.state(), question, &browser::local_now());
    let saving = saving.ok_or_else(nothing)?;
    if format != Format::Png {
        return saving.file(format);
    }
    let picture = saving.picture().ok_or_else(nothing)?;
    let bytes = browser::png(&picture).await;
    let bytes = bytes.ok();
    let bytes = bytes.ok_or_else(|| words::not_drawn().to_owned())?;
    Ok(saving.named(format, bytes))
}

fn give(live: &Rc<Live<DashboardFeature>>, asked: &str, format: Format, file: &File) {
    let Ok(blob) = browser::blob(file) else {
        return;
    };
    let detail = Object::new();
    let members = [
        ("name", JsValue::from(&file.name)),
        ("format", format.extension().into()),
        ("question", asked.into()),
        ("file", blob.into()),
    ];
    for (name, value) in members {
        // A plain object takes any member.
        let _ = Reflect::set(&detail, &name.into(), &value);
    }
    let taken = !live.host.tell_js("export", &detail, true);
    if !taken {
        browser::download(file);
    }
    live.host.announce(&if taken {
        words::taken(&file.name)
    } else {
        words::saved(&file.name)
    });
}
