use yew::prelude::*;

use crate::dashboard::headcount::{Alike, HeadcountStep, columns, questions};
use crate::dashboard::{Action, JOINING_ID, Loaded, SavedHeadcount, clause_words};
use crate::engine::{HeadGroup, Headcount};
use crate::view::dashboard::DashboardProps;
use crate::view::dashboard::field::{Choice, select, tick};
use crate::view::heading;
use crate::words::dashboard::number;
use crate::words::headcount as words;
use crate::words::reading::unnamed_column;

/// What is asked before a headcount is joined.
#[inline(never)]
pub(super) fn panel(props: &DashboardProps) -> Html {
    let state = &props.state;
    let sides = state.joining.as_ref().and_then(|joining| {
        let (file, staff) = state.staff_of(&joining.said)?;
        Some((joining, state.loaded()?, file, staff))
    });
    let Some((joining, loaded, file, staff)) =
        sides.filter(|(joining, ..)| state.active == Some(joining.file))
    else {
        return Html::default();
    };
    let page = Page {
        said: &joining.said,
        loaded,
        staff,
        dispatch: props.dispatch.reform(Action::Headcount),
    };
    let title = heading(
        props.heading_level,
        JOINING_ID,
        "canvass-append__title",
        html! { words::TITLE },
    );
    let files: Vec<(String, String)> = state
        .staff_files(joining.file)
        .map(|(id, name, _)| (id.to_string(), name.to_owned()))
        .collect();
    html! {
        <section class="canvass-append" aria-labelledby={JOINING_ID}>
            { title }
            <p>{ words::EXPLAINED }</p>
            <div class="canvass-append__fields">
                { page.choice("file", words::FILE, files, &file.to_string(), |id| HeadcountStep::File(id.parse().unwrap_or_default())) }
                { page.question() }
                { page.group() }
                { page.number() }
            </div>
            if let Some(staff) = &joining.staff {
                { page.only(staff) }
                { page.matches(staff) }
            } else {
                <p>{ words::COUNTING }</p>
            }
            { page.responses() }
            <div class="canvass-append__buttons">
                <button type="button" class="canvass-button" onclick={page.says(HeadcountStep::Go)}>{ words::GO }</button>
                <button type="button" class="canvass-link-button" onclick={page.says(HeadcountStep::Leave)}>{ words::LEAVE }</button>
            </div>
        </section>
    }
}

struct Page<'a> {
    said: &'a SavedHeadcount,
    loaded: &'a Loaded,
    staff: &'a Loaded,
    dispatch: Callback<HeadcountStep>,
}

impl Page<'_> {
    fn says(&self, step: HeadcountStep) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| step.clone())
    }

    fn choice(
        &self,
        id: &str,
        label: &str,
        options: Vec<(String, String)>,
        chosen: &str,
        step: impl Fn(String) -> HeadcountStep + 'static,
    ) -> Html {
        let choice = Choice {
            id: format!("canvass-joining-{id}"),
            label: label.to_owned(),
            hidden: false,
            hint: None,
            options,
            chosen,
        };
        select(choice, &self.dispatch.reform(step))
    }

    fn question(&self) -> Html {
        let all = questions(self.loaded).into_iter();
        let all = all.map(|place| (place.to_string(), self.loaded.title(place).to_owned()));
        let chosen = self.place_of_question().unwrap_or_default().to_string();
        self.choice(
            "question",
            words::QUESTION,
            all.collect(),
            &chosen,
            |place| HeadcountStep::Question(place.parse().unwrap_or_default()),
        )
    }

    fn group(&self) -> Html {
        let (groups, _) = columns(self.staff);
        let chosen = self.place_of_column(&self.said.group);
        let options = self.columns(&groups);
        self.choice("group", words::GROUP, options, &chosen, |place| {
            HeadcountStep::Group(place.parse().unwrap_or_default())
        })
    }

    fn number(&self) -> Html {
        let (_, numbers) = columns(self.staff);
        let none = (String::new(), words::EACH_ROW.to_owned());
        let options = std::iter::once(none)
            .chain(self.columns(&numbers))
            .collect();
        let chosen = self.said.number.as_deref();
        let chosen = chosen.map_or_else(String::new, |name| self.place_of_column(name));
        self.choice("number", words::NUMBER, options, &chosen, |place| {
            HeadcountStep::Number(place.parse().ok())
        })
    }

    /// Which rows count: columns of which one word must be chosen, or all are added up.
    fn only(&self, staff: &Headcount) -> Html {
        if staff.choices.is_empty() && self.said.only.is_empty() {
            return Html::default();
        }
        let chosen = |column: &str| {
            let mut only = self.said.only.iter();
            only.find(|(own, _)| own == column)
                .map(|(_, word)| word.clone())
        };
        let fields = staff.choices.iter().map(|(place, offered)| {
            let place = *place;
            let column = self.column(place);
            let all = (String::new(), words::ALL.to_owned());
            let offered = offered.iter().map(|word| (word.clone(), word.clone()));
            let options = std::iter::once(all).chain(offered).collect();
            let chosen = chosen(&column).unwrap_or_default();
            let label = words::only_where(&column);
            self.choice(
                &format!("only-{place}"),
                &label,
                options,
                &chosen,
                move |word| HeadcountStep::Only(place, (!word.is_empty()).then_some(word)),
            )
        });
        html! {
            <fieldset class="canvass-append__only" aria-describedby="canvass-joining-only-hint">
                <legend>{ words::ONLY }</legend>
                <p id="canvass-joining-only-hint" class="canvass-hint">{ words::ONLY_HINT }</p>
                <div class="canvass-append__fields">{ for fields }</div>
            </fieldset>
        }
    }

    fn matches(&self, staff: &Headcount) -> Html {
        if staff.groups.is_empty() {
            return html! { <p class="canvass-notice">{ words::NOBODY }</p> };
        }
        let place = self.place_of_question();
        let asked = place.and_then(|place| self.loaded.questions.get(place as usize));
        let options = asked.map_or(&[][..], |asked| asked.options.as_slice());
        let is_alike = |group: &HeadGroup| {
            self.option_of(group).is_none()
                && matches!(Alike::of(&group.label, options), Alike::Similar(_))
        };
        html! {
            <>
                <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::MATCHES}>
                    <table class="canvass-table">
                        <caption>{ words::MATCHES }</caption>
                        <thead><tr>{ for words::match_heads(&self.said.question).into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                        <tbody>{ for (0..).zip(&staff.groups).map(|(row, group)| self.group_row(row, group, options)) }</tbody>
                    </table>
                </div>
                if staff.groups.iter().any(is_alike) {
                    <p><button type="button" class="canvass-link-button" onclick={self.says(HeadcountStep::TakeAlike)}>{ words::TAKE_ALIKE }</button></p>
                }
                if staff.without_group > 0 { <p>{ words::without_group(staff.without_group as usize) }</p> }
                if staff.without_number > 0 { <p>{ words::without_number(staff.without_number as usize) }</p> }
            </>
        }
    }

    fn group_row(&self, row: u32, group: &HeadGroup, options: &[String]) -> Html {
        let alike = Alike::of(&group.label, options);
        let chosen = self.option_of(group);
        let place = chosen.and_then(|option| options.iter().position(|own| own == option));
        let no_option = (String::new(), words::NONE.to_owned());
        let offered = (0_u32..)
            .zip(options)
            .map(|(code, option)| (code.to_string(), option.clone()));
        let label = group.label.clone();
        let choose = self
            .dispatch
            .reform(move |code: String| HeadcountStep::Match(label.clone(), code.parse().ok()));
        let choice = Choice {
            id: format!("canvass-joining-group-{row}"),
            label: words::is_option(&group.label),
            hidden: true,
            hint: None,
            options: std::iter::once(no_option).chain(offered).collect(),
            chosen: &place.map_or_else(String::new, |place| place.to_string()),
        };
        let why = match (alike, place) {
            (Alike::Same(same), Some(place)) if same as usize == place => words::SAME.to_owned(),
            (_, None) if group.is_sum => words::IS_SUM.to_owned(),
            (_, Some(_)) | (Alike::Same(_), None) => words::CHOSEN.to_owned(),
            (Alike::Similar(option), None) => {
                let option = options.get(option as usize);
                words::similar(option.map_or("", String::as_str))
            }
            (Alike::No, None) => words::UNLIKE.to_owned(),
        };
        html! {
            <tr key={row}>
                <th scope="row">{ &group.label }</th>
                <td class="canvass-table__number">{ number(group.people) }</td>
                <td>{ select(choice, &choose) }</td>
                <td><p>{ why }</p></td>
            </tr>
        }
    }

    /// Whether only the responses that pass the filter count.
    fn responses(&self) -> Html {
        let now = self.loaded.view().clauses;
        let clauses = if self.said.clauses.is_empty() {
            &now
        } else {
            &self.said.clauses
        };
        if clauses.is_empty() {
            return Html::default();
        }
        let named = clauses.iter().filter_map(|clause| {
            let clause = clause.to_clause(&self.loaded.questions).ok()?;
            let asked = self.loaded.questions.get(clause.question as usize)?;
            Some(clause_words(asked, &clause.pick))
        });
        let named: Vec<String> = named.collect();
        tick(
            "canvass-joining-filtered".to_owned(),
            &words::filtered(&named),
            !self.said.clauses.is_empty(),
            &self.dispatch.reform(HeadcountStep::Filtered),
        )
    }

    fn option_of(&self, group: &HeadGroup) -> Option<&String> {
        let mut said = self.said.matches.iter();
        let (_, option) = said.find(|(label, _)| *label == group.label)?;
        option.as_ref()
    }

    fn place_of_question(&self) -> Option<u32> {
        self.loaded.place_of(&self.said.question)
    }

    fn place_of_column(&self, name: &str) -> String {
        let mut columns = self.staff.report.columns.iter();
        let place = columns.position(|column| column.name == name);
        place.map_or_else(String::new, |place| place.to_string())
    }

    fn columns(&self, places: &[u32]) -> Vec<(String, String)> {
        let each = places.iter();
        each.map(|place| (place.to_string(), self.column(*place)))
            .collect()
    }

    /// A column's name, or its number where it has none.
    fn column(&self, place: u32) -> String {
        let column = self.staff.report.columns.get(place as usize);
        match column {
            Some(column) if !column.name.is_empty() => column.name.clone(),
            _ => unnamed_column(place as usize + 1),
        }
    }
}
