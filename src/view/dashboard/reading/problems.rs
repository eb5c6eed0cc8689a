use yew::prelude::*;

use crate::table::{Problem, Report};
use crate::words::reading as words;

/// The problems by what they are, each with its line and the row as written.
pub(super) fn problems(report: &Report) -> Html {
    if report.num_problems == 0 {
        return html! { <p>{ words::no_problems() }</p> };
    }
    let mut groups: Vec<Vec<&Problem>> = Vec::new();
    for problem in &report.problems {
        let same = |group: &&mut Vec<&Problem>| {
            group
                .first()
                .is_some_and(|first| first.code.key() == problem.code.key())
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(problem),
            None => groups.push(vec![problem]),
        }
    }
    let only = groups.len() == 1;
    html! {
        <section aria-label={words::problems_caption()} class="canvass-problems">
            <p class="canvass-problems__all">{ words::problems_found(report.num_problems as usize) }</p>
            { for groups.into_iter().map(|group| one_kind(report, &group, only)) }
        </section>
    }
}

fn one_kind(report: &Report, group: &[&Problem], open: bool) -> Html {
    let Some(first) = group.first() else {
        return Html::default();
    };
    let all = report.counts.get(first.code.key()).copied().unwrap_or(0);
    let title = words::problems_of(&first.code, (all as usize).max(group.len()));
    html! {
        <details {open} class="canvass-problems__kind">
            <summary>{ &title }</summary>
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={title.clone()}>
                <table class="canvass-table">
                    <caption>{ words::problems_listed(all as usize, group.len()) }</caption>
                    <thead><tr>{ for words::problem_heads().into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>
                        { for group.iter().take(words::PROBLEMS_SHOWN).map(|problem| html! {
                            <tr>
                                <th scope="row">{ problem.line }</th>
                                <td>{ words::problem(&problem.code, problem.action) }</td>
                                <td><code class="canvass-raw">{ &problem.raw }</code></td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
