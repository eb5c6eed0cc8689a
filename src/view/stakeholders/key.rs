use yew::prelude::*;

use crate::stakeholder::{Action, Scene, State, outline, place_button_id};
use crate::words::stakeholders as words;

/// Whom the numbers on the map stand for.
pub(super) fn key(scene: &Scene) -> Html {
    if scene.key.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="canvass-map__subtitle">{ words::KEY }</p>
            <ol class="canvass-map__key">
                { for scene.key.iter().map(|entry| html! {
                    <li value={entry.number.to_string()}>{ entry.names.join("; ") }</li>
                }) }
            </ol>
        </>
    }
}

/// The shape of each group.
pub(super) fn groups(scene: &Scene) -> Html {
    if scene.groups.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="canvass-map__subtitle">{ words::GROUPS }</p>
            <ul class="canvass-map__groups">
                { for scene.groups.iter().enumerate().map(|(index, group)| html! {
                    <li>
                        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
                            <path
                                class="canvass-map__mark"
                                d={outline::path(Some(index), 12.0, 12.0)}
                                fill={outline::colour(Some(index))}
                            />
                        </svg>
                        <span>{ group }</span>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// Who is not on the map, each with a button that puts it there.
pub(super) fn unplaced(state: &State, scene: &Scene, dispatch: &Callback<Action>) -> Html {
    if scene.unplaced.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="canvass-map__subtitle">{ words::UNPLACED }</p>
            <ul class="canvass-map__unplaced">
                { for scene.unplaced.iter().filter_map(|id| {
                    let person = state.register().find(id)?;
                    let own = id.to_string();
                    let place = dispatch.reform(move |_: MouseEvent| Action::PickUp(own.clone()));
                    Some(html! {
                        <li key={id.to_string()}>
                            <button
                                type="button"
                                class="canvass-link-button"
                                id={place_button_id(id)}
                                onclick={place}
                            >
                                { words::put_on_map(state.register().name(person)) }
                            </button>
                        </li>
                    })
                }) }
            </ul>
        </>
    }
}
