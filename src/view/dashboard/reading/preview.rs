use yew::prelude::*;

use crate::table::Report;
use crate::words::{panel, reading as words};

/// The first rows as they were read, and the text as it is written.
pub(super) fn preview(report: &Report) -> Html {
    let caption = panel::preview_caption(report.preview.len());
    let names = report.own_columns().iter().take(Report::PREVIEW_COLUMNS);
    let head = report.text.as_ref().map(|text| text.head.as_str());
    html! {
        <>
            if !report.preview.is_empty() {
                <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={caption.clone()}>
                    <table class="canvass-table canvass-preview">
                        <caption>{ caption }</caption>
                        <thead><tr>
                            { for names.enumerate().map(|(place, column)| html! {
                                <th scope="col">{ if column.name.is_empty() { words::unnamed_column(place + 1) } else { column.name.clone() } }</th>
                            }) }
                        </tr></thead>
                        <tbody>
                            { for report.preview.iter().map(|row| html! {
                                <tr>{ for row.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            if let Some(head) = head.filter(|head| !head.is_empty()) {
                <AsWritten head={AttrValue::from(head.to_owned())} />
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AsWrittenProps {
    head: AttrValue,
}

/// The text as it is written, which may name people: in the page only while
/// the reader has it open.
#[component]
fn AsWritten(props: &AsWrittenProps) -> Html {
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="canvass-reading__written">
            <button type="button" class="canvass-link-button" aria-expanded={open.to_string()} onclick={toggle}>{ panel::AS_WRITTEN }</button>
            if *open {
                <pre class="canvass-raw" tabindex="0" role="region" aria-label={panel::AS_WRITTEN}>{ visible(&props.head) }</pre>
            }
        </div>
    }
}

/// Text with the characters that cannot be seen shown by their signs; line ends
/// end lines.
fn visible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .map(|c| match c {
            '\t' => '→',
            '\n' => '\n',
            '\u{0}'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('�'),
            '\u{7F}' => '␡',
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '�',
            _ => c,
        })
        .collect()
}
