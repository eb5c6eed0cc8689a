use super::{About, Format};
use crate::chart::{Picture, dots, draw};
use crate::dashboard::{Drawing, Exhibit, MarkKey, is_picked};
use crate::engine::Pick;
use crate::port::WidthTable;

/// The card's chart with its words around it: finding, question, what may be said of
/// groups, how to read it, chart, and at its foot base, filters, file, day and method.
/// `None` where the card has no chart.
pub fn pictured(exhibit: &Exhibit, about: &About, pick: Option<&Pick>) -> Option<Picture> {
    if !Format::Svg.suits(exhibit) {
        return None;
    }
    let has_finding = !about.finding.is_empty();
    let head = if has_finding {
        &about.finding
    } else {
        &about.title
    };
    let width = Picture::CHART_WIDTH;
    let (scene, names): (_, Vec<&str>) = if let Some(sides) = &exhibit.sides {
        let each = sides.lines.iter().flat_map(|line| &line.dots);
        let names = each.map(|dot| dot.name.as_str());
        (dots(sides, width, &WidthTable), names.collect())
    } else {
        let marks = exhibit.figures.marks.iter();
        let names = marks.map(|mark| mark.name.as_str());
        let is_selected: &dyn Fn(MarkKey) -> bool = &|key| is_picked(pick, key);
        let scene = draw(&exhibit.figures, is_selected, width, &WidthTable);
        (scene, names.collect())
    };
    let foot = about.foot();
    let description = [about.title.as_str(), &names.join("; "), &foot].join(". ");
    let mut picture = Picture::new(head, description);
    if has_finding {
        picture.sentence(&about.title);
    }
    for verdict in &about.verdicts {
        picture.claim(verdict);
    }
    for note in &about.notes {
        picture.sentence(note);
    }
    if let (None, Drawing::Battery { steps, .. }) = (&exhibit.sides, &exhibit.figures.drawing) {
        picture.legend(steps);
    }
    picture.chart(scene);
    picture.foot(&foot);
    Some(picture.ended())
}
