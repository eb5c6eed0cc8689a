use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::File;
use crate::words::saving as words;

/// The first line of a printed dashboard: the file that is shown, and the day. On a screen
/// it is not seen.
pub(super) fn print_head(props: &DashboardProps) -> Html {
    let state = &props.state;
    let is_shown = |file: &&File| Some(file.id) == state.active;
    let Some(file) = state.files.iter().find(is_shown) else {
        return Html::default();
    };
    html! { <p class="canvass-print-head">{ words::printed(&file.name, &words::day(&props.now)) }</p> }
}
