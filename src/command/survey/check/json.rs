//! What was found, for programs.

use canvass::survey::proof::{Basis, Length, Walked};
use serde_json::{Value, json};

use super::Checked;

pub(super) fn report(checked: &Checked) -> String {
    let (definition, proof) = (&checked.definition, &checked.proof);
    let findings = proof.findings.iter().map(|found| {
        json!({
            "question": found.question.map(|index| id(checked, index)),
            "path": found.path(),
            "place": checked.place(found),
            "grade": found.grade.name(),
            "basis": basis(found.basis),
            "sentence": found.sentence,
        })
    });
    let readings = proof.readings.iter().enumerate().map(|(index, reading)| {
        json!({
            "id": id(checked, index),
            "words": reading.words,
            "reading_age": reading.age(),
        })
    });
    let report = json!({
        "survey": { "id": definition.id, "version": definition.version },
        "findings": findings.collect::<Vec<Value>>(),
        "length": proof.length.map(length),
        "basis": basis(proof.basis),
        "reading_age": proof.reading.age(),
        "questions": readings.collect::<Vec<Value>>(),
        "simulated": proof.walked.as_ref().map(|walked| simulated(checked, walked)),
    });
    format!("{report:#}\n")
}

fn id(checked: &Checked, index: usize) -> &str {
    let question = checked.definition.questions.get(index);
    question.map_or("", |question| &question.id)
}

fn basis(basis: Basis) -> Value {
    match basis {
        Basis::Certain => json!("certain"),
        Basis::Walks(walks) => json!({ "walks": walks }),
    }
}

fn length(length: Length) -> Value {
    json!({ "questions": length.questions, "seconds": length.seconds })
}

fn simulated(checked: &Checked, walked: &Walked) -> Value {
    let counts = walked.counts.iter().enumerate().map(|(index, counts)| {
        json!({
            "id": id(checked, index),
            "asked": counts.asked,
            "answered": counts.answered,
            "left_out": counts.left_out(),
            "not_asked": walked.walks - counts.asked,
        })
    });
    let ids = |questions: &[usize]| -> Vec<&str> {
        questions.iter().map(|index| id(checked, *index)).collect()
    };
    let paths = walked.paths.iter();
    let paths = paths.map(|path| json!({ "count": path.count, "asked": ids(&path.questions) }));
    let stops = walked.stops.iter().map(|stop| {
        let answers = stop.answers.iter();
        let answers = answers.map(|(index, text)| (id(checked, *index).to_owned(), json!(text)));
        json!({
            "question": id(checked, stop.question),
            "count": stop.count,
            "certain": stop.is_certain,
            "answers": Value::Object(answers.collect()),
        })
    });
    json!({
        "walks": walked.walks,
        "seed": walked.seed,
        "finished": walked.finished,
        "questions": counts.collect::<Vec<Value>>(),
        "paths": paths.collect::<Vec<Value>>(),
        "stops": stops.collect::<Vec<Value>>(),
        "length": walked.length.map(length),
        "median_seconds": walked.median_seconds,
    })
}
