use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::body::Asked;
use crate::dashboard::deriving::quarters;
use crate::words::deriving as words;

/// The numbers at which bands begin, and a proposal for them.
pub(super) fn bands(asked: &Asked<'_>) -> Html {
    let id = format!("{}-edges", asked.id);
    let hint = format!("{id}-hint");
    let write = asked.change(|said, event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        said.edges = field.map(|field| field.value()).unwrap_or_default();
    });
    let place = asked.said.sources.first();
    let result = place.and_then(|place| asked.loaded.results.get(*place as usize));
    let proposed = result.and_then(quarters);
    html! {
        <>
            <div class="canvass-reading__field">
                <label for={id.clone()}>{ words::EDGES }</label>
                <span id={hint.clone()} class="canvass-hint">{ words::EDGES_HINT }</span>
                <input
                    type="text" {id} class="canvass-input canvass-input--small" autocomplete="off"
                    value={asked.said.edges.clone()} oninput={write} aria-describedby={hint}
                />
            </div>
            if let Some(proposed) = proposed {
                <p>
                    <button
                        type="button" class="canvass-link-button"
                        onclick={asked.change(move |said, _: MouseEvent| said.edges.clone_from(&proposed))}
                    >{ words::QUARTERS }</button>{ " " }
                    <span class="canvass-hint">{ words::QUARTERS_HINT }</span>
                </p>
            }
        </>
    }
}
