// What a page shows against what the survey says that it asks.

/** What is wrong with the questions shown: a sentence, or `null`. */
export function wrongQuestions(found, right) {
    const missing = right.find((id) => !found.includes(id));
    if (missing) {
        return `${missing} is not shown`;
    }
    const more = found.find((id) => !right.includes(id));
    if (more) {
        return `${more} is shown`;
    }
    if (found.length !== right.length) {
        return `${right.length} questions are asked, not ${found.length}`;
    }
    const place = right.findIndex((id, place) => found[place] !== id);
    return place < 0 ? null : `${right[place]} comes after ${found[place]}`;
}
