// What respondents write of their own: commas, quotes, line breaks and letters beyond ASCII are all in it.
const WORDS = (
    "the a for and with our was very search librarian evidence patient ward clinic summary article quickly helped found " +
    "saved hours guideline changed meeting team audit dose children surgery thank you please more training access from " +
    "home journals café naïve Zoë Siân Łukasz £250 ≥65 30–40 patient’s"
).split(" ");
const MOST = 200;

/** Some words, of which the first is never a mark. */
export function makeText(random) {
    const length = 1 + Math.min(MOST, Math.floor(random.wait(70)));
    let text = word(random);
    while (text.length < length) {
        text += gap(random) + word(random);
    }
    return text;
}

function word(random) {
    const plain = WORDS[random.below(WORDS.length)];
    return random.share() < 0.012 ? `"${plain}"` : plain;
}

function gap(random) {
    const kind = random.below(100);
    if (kind === 0) {
        return "\n";
    }
    return kind < 7 ? ", " : " ";
}
