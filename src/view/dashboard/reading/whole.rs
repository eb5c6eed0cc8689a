//! What can be set for a whole file.

use yew::prelude::*;

use crate::dashboard::Action;
use crate::table::{Delimiter, Encoding, Header, QuoteMark, Report, Settings, TextReport};
use crate::words::{panel, reading as words};

use super::Reading;
use crate::view::dashboard::field::{Choice, select};

const ENCODINGS: [Encoding; 6] = [
    Encoding::Utf8,
    Encoding::Windows1252,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Cp850,
    Encoding::MacRoman,
];
const DELIMITERS: [Delimiter; 8] = [
    Delimiter::One(','),
    Delimiter::One(';'),
    Delimiter::One('\t'),
    Delimiter::One('|'),
    Delimiter::One(':'),
    Delimiter::One(' '),
    Delimiter::One('~'),
    Delimiter::None,
];
const QUOTES: [QuoteMark; 3] = [QuoteMark::Double, QuoteMark::Single, QuoteMark::None];
/// Most rows above a header that can be chosen.
const MOST_ABOVE: u32 = 30;

/// One decision: what may be chosen instead, and how it was come to.
struct Decision<'a, T> {
    id: &'static str,
    label: &'static str,
    found: String,
    evidence: Option<String>,
    all: &'a [T],
    chosen: Option<&'a T>,
}

/// Encoding, delimiter, quotes, header and sheet: each as found, with its
/// evidence, and what else it could be.
pub(super) fn whole_file(props: &Reading<'_>) -> Html {
    let report = &props.loaded.report;
    html! {
        <fieldset class="canvass-reading__whole">
            <legend>{ panel::WHOLE_FILE }</legend>
            if let Some(text) = &report.text { { text_fields(props, text) } }
            if report.sheets.len() > 1 { { sheet(props, report) } }
            { header(props, report) }
        </fieldset>
    }
}

fn text_fields(props: &Reading<'_>, text: &TextReport) -> Html {
    let settings = props.corrections.settings();
    html! {
        <>
            { decision(props, Decision {
                id: "canvass-encoding",
                label: panel::ENCODING,
                found: panel::found(&props.loaded.report.encoding),
                evidence: Some(panel::encoding_evidence(text)),
                all: &ENCODINGS,
                chosen: settings.encoding.as_ref(),
            }, |encoding| panel::encoding(*encoding), |settings, encoding| settings.encoding = encoding) }
            { decision(props, Decision {
                id: "canvass-delimiter",
                label: panel::DELIMITER,
                found: panel::found(&words::delimiter(text.delimiter)),
                evidence: Some(panel::delimiter_evidence(text)),
                all: &DELIMITERS,
                chosen: settings.delimiter.as_ref(),
            }, |delimiter| match delimiter {
                Delimiter::One(c) => words::delimiter(Some(*c)),
                Delimiter::None => words::delimiter(None),
            }, |settings, delimiter| settings.delimiter = delimiter) }
            { decision(props, Decision {
                id: "canvass-quotes",
                label: panel::QUOTES,
                found: panel::found_quote(text),
                evidence: None,
                all: &QUOTES,
                chosen: settings.quote.as_ref(),
            }, |quote| panel::quote(*quote).to_owned(), |settings, quote| settings.quote = quote) }
        </>
    }
}

fn sheet(props: &Reading<'_>, report: &Report) -> Html {
    let settings = props.corrections.settings();
    decision(
        props,
        Decision {
            id: "canvass-sheet",
            label: panel::SHEET,
            found: panel::found(report.sheet.as_deref().unwrap_or_default()),
            evidence: None,
            all: &report.sheets,
            chosen: settings.sheet.as_ref(),
        },
        Clone::clone,
        |settings, sheet| settings.sheet = sheet,
    )
}

fn header(props: &Reading<'_>, report: &Report) -> Html {
    let settings = props.corrections.settings();
    let now = Header {
        first: report.header_first,
        rows: report.header_rows,
    };
    let above: Vec<u32> = (0..=MOST_ABOVE.max(now.first)).collect();
    let rows: Vec<u32> = (0..=Header::MOST_ROWS).collect();
    let chosen = settings.header;
    html! {
        <>
            { decision(props, Decision {
                id: "canvass-above",
                label: panel::ABOVE,
                found: panel::found(&now.first.to_string()),
                evidence: Some(panel::header_evidence(report)),
                all: &above,
                chosen: chosen.as_ref().map(|header| &header.first),
            }, u32::to_string, move |settings, first| {
                settings.header = first.map(|first| Header { first, ..now });
            }) }
            { decision(props, Decision {
                id: "canvass-header-rows",
                label: panel::HEADER_ROWS,
                found: panel::found(&now.rows.to_string()),
                evidence: None,
                all: &rows,
                chosen: chosen.as_ref().map(|header| &header.rows),
            }, u32::to_string, move |settings, rows| {
                settings.header = rows.map(|rows| Header { rows, ..now });
            }) }
        </>
    }
}

/// A list whose first option leaves the decision to the reader of files.
fn decision<T: Clone + PartialEq + 'static>(
    props: &Reading<'_>,
    decision: Decision<'_, T>,
    name: impl Fn(&T) -> String,
    set: impl Fn(&mut Settings, Option<T>) + 'static,
) -> Html {
    let all = decision.all.to_vec();
    let chosen = decision.chosen.and_then(|chosen| {
        let place = all.iter().position(|option| option == chosen)?;
        Some(place.to_string())
    });
    let mut options = vec![(String::new(), decision.found)];
    options.extend(
        all.iter()
            .enumerate()
            .map(|(i, option)| (i.to_string(), name(option))),
    );
    let settings = props.corrections.settings().clone();
    let choose = props.dispatch.reform(move |value: String| {
        let option = value
            .parse::<usize>()
            .ok()
            .and_then(|i| all.get(i).cloned());
        let mut settings = settings.clone();
        set(&mut settings, option);
        Action::Reread(settings)
    });
    select(
        Choice {
            id: decision.id.to_owned(),
            label: decision.label.to_owned(),
            hidden: false,
            hint: decision.evidence,
            options,
            chosen: chosen.as_deref().unwrap_or_default(),
        },
        &choose,
    )
}
