use std::collections::BTreeMap;

use crate::authoring::Place;
use crate::authoring::xlsform::form::{Choice, Form, Item};
use crate::authoring::xlsform::heading::{Key, TRANSLATABLE};
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::references::references;
use crate::authoring::xlsform::table::Table;
use crate::authoring::xlsform::texts::{NO_LANGUAGE, Texts};
use crate::words::authoring as words;

/// The languages that an `XForm` has to keep texts in, in the order it meets
/// them: those of the choices, of the questions, of what they show.
pub(super) fn of(form: &Form) -> Vec<String> {
    let mut all = Languages {
        default: &form.default_language,
        found: Vec::new(),
    };
    for list in &form.lists {
        if list.choices.iter().any(is_kept_apart) {
            for choice in &list.choices {
                all.add(&choice.label);
                choice.media.iter().for_each(|(_, texts)| all.add(texts));
            }
        }
    }
    for item in &form.items {
        item.each(&mut |item| all.item(item));
    }
    for item in &form.items {
        item.each(&mut |item| item.media.iter().for_each(|(_, texts)| all.add(texts)));
    }
    all.found
}

/// Whether a choice has more than one plain text.
fn is_kept_apart(choice: &Choice) -> bool {
    !choice.media.is_empty() || choice.label.is_translated() || refers(&choice.label)
}

fn refers(texts: &Texts) -> bool {
    texts
        .iter()
        .any(|(_, text)| references(text).is_some_and(|names| !names.is_empty()))
}

struct Languages<'a> {
    default: &'a str,
    found: Vec<String>,
}

impl Languages<'_> {
    fn add(&mut self, texts: &Texts) {
        for (language, _) in texts.iter() {
            let language = if texts.is_translated() {
                language
            } else {
                self.default
            };
            if !self.found.iter().any(|known| known == language) {
                self.found.push(language.to_owned());
            }
        }
    }

    fn item(&mut self, item: &Item) {
        for message in [&item.constraint_message, &item.required_message] {
            if message.is_translated() || refers(message) {
                self.add(message);
            }
        }
        if item.label.is_translated() || !item.media.is_empty() {
            self.add(&item.label);
        }
        if item.hint.is_translated() || !item.guidance_hint.is_empty() {
            self.add(&item.hint);
        }
        self.add(&item.guidance_hint);
    }
}

/// The columns with texts: languages, each with its columns.
fn columns(table: &Table) -> BTreeMap<&str, Vec<&'static str>> {
    let mut columns: BTreeMap<&str, Vec<&'static str>> = BTreeMap::new();
    for heading in &table.headings {
        if let Key::Known { name, language } = &heading.key
            && TRANSLATABLE.contains(name)
        {
            let language = language.as_deref().unwrap_or(NO_LANGUAGE);
            columns.entry(language).or_default().push(name);
        }
    }
    columns
}

/// Whether a sheet has texts in more than the language that is not named.
pub(super) fn is_translated(table: &Table) -> bool {
    columns(table)
        .keys()
        .any(|language| *language != NO_LANGUAGE)
}

/// Warns, once for the form, of texts that some language of the sheet lacks.
pub(super) fn warn_of_missing(survey: &Table, choices: &Table, notes: &mut Notes) {
    let mut lacks = Vec::new();
    for table in [survey, choices] {
        let columns = columns(table);
        if !is_translated(table) {
            continue;
        }
        let mut all: Vec<&str> = columns.values().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        for (language, has) in &columns {
            let without = all.iter().filter(|name| !has.contains(name));
            let without: Vec<&str> = without.copied().collect();
            if !without.is_empty() {
                lacks.push(words::lacks_columns(table.sheet, language, &without));
            }
        }
    }
    if !lacks.is_empty() {
        notes.warning(Place::default(), words::missing_translations(&lacks));
    }
}

/// Warns of languages that browsers and screen readers cannot tell.
pub(super) fn warn_of_codes(languages: &[String], notes: &mut Notes) {
    let unknown: Vec<&str> = languages
        .iter()
        .map(String::as_str)
        .filter(|language| *language != NO_LANGUAGE && language.len() > 2 && !has_code(language))
        .collect();
    if !unknown.is_empty() {
        notes.warning(Place::default(), words::no_language_codes(&unknown));
    }
}

/// The languages of two letters in the registry of BCP 47.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co \
    cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi \
    ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr \
    ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi \
    yo za zh zu";

/// Codes of three letters that the registry leaves out, since their languages
/// have one of two.
const LONG_CODES: &str = "aar abk ave afr aka amh arg ara asm ava aym aze bak bel bul bih bis bam ben \
    bod tib bre bos cat che cha cos cre ces cze chu chv cym wel dan deu ger div dzo ewe ell gre eng \
    epo spa est eus baq fas per ful fin fij fao fra fre fry gle gla glg grn guj glv hau heb hin hmo \
    hrv hat hun hye arm her ina ind ile ibo iii ipk ido isl ice ita iku jpn jav kat geo kon kik kua \
    kaz kal khm kan kor kau kas kur kom cor kir lat ltz lug lim lin lao lit lub lav mlg mah mri mao \
    mkd mac mal mon mar msa may mlt mya bur nau nob nde nep ndo nld dut nno nor nbl nav nya oci oji \
    orm ori oss pan pli pol pus por que roh run ron rum rus kin san srd snd sme sag sin slk slo slv \
    smo sna som sqi alb srp ssw sot sun swe swa tam tel tgk tha tir tuk tgl tsn ton tur tso tat twi \
    tah uig ukr urd uzb ven vie vol wln wol xho yid yor zha zho chi zul hbs";

/// Whether a language ends in its code in brackets. The other codes of three
/// letters, some 8,000, are not looked up.
fn has_code(language: &str) -> bool {
    let inner = language.strip_suffix(')');
    let code = inner.and_then(|inner| inner.split_once('('));
    let is_in = |codes: &str, code: &str| codes.split_whitespace().any(|known| known == code);
    code.is_some_and(|(_, code)| match code.len() {
        2 => is_in(CODES, code),
        3 => code.bytes().all(|letter| letter.is_ascii_lowercase()) && !is_in(LONG_CODES, code),
        _ => false,
    })
}
