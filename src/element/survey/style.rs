//! How a survey looks, in as many pieces as there are parts of the program that draw.

use crate::element::host::Host;
use crate::survey::Need;

/// What every survey has.
pub(super) const CSS: [(&str, &str); 2] = [
    ("base", include_str!("../../../www/style/base.css")),
    ("survey", include_str!("../../../www/style/survey.css")),
];

/// Loads what is needed of the program, with how it looks.
///
/// # Errors
/// Those of [`Host::load`].
pub(super) async fn load(host: &Host, needs: &[Need]) -> Result<(), String> {
    let parts: Vec<&str> = needs.iter().map(|need| need.part()).collect();
    host.load(&parts).await?;
    for need in needs {
        match need {
            Need::Kinds => kinds(host),
            Need::Paper => paper(host),
            Need::Preview => preview(host),
            Need::Keeping | Need::Logic | Need::Welsh | Need::Wording => {}
        }
    }
    Ok(())
}

// Each goes with its part.

#[inline(never)]
fn kinds(host: &Host) {
    host.adopt("kinds", include_str!("../../../www/style/survey/kinds.css"));
}

#[inline(never)]
fn paper(host: &Host) {
    host.adopt("paper", include_str!("../../../www/style/survey/paper.css"));
}

#[inline(never)]
fn preview(host: &Host) {
    host.adopt(
        "preview",
        include_str!("../../../www/style/survey/preview.css"),
    );
}
