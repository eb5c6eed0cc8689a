// The rows of a made-up survey of library users: what they chose, before any of it is text.
import { BANDS, DOCTORS, MONTHS, OUTCOMES, REASONS, SERVICES, SITES_OF_A_TRUST, TRUSTS } from "./labels.mjs";
import { sumsOf, uneven } from "./random.mjs";
import { makeText } from "./text.mjs";

const GROUPS = sumsOf([5, 8, 12, 13, 1, 4, 20, 28, 6, 2, 1]);
const TRUST = sumsOf(uneven(TRUSTS.length, 0.6));
const SITE = sumsOf(uneven(SITES_OF_A_TRUST.length, 1.2));
const BAND = sumsOf([2, 5, 6, 18, 22, 19, 12, 8, 4, 3, 1]);
const SERVICE = sumsOf(uneven(SERVICES.length, 0.8));
const REASON = sumsOf(uneven(REASONS.length, 0.5));
const MONTH = sumsOf(MONTHS.map((_, index) => 20 + index + 8 * Math.sin((index * Math.PI) / 6)));
const SATISFACTION = sumsOf([8, 1, 2, 8, 32, 49]);
const SCORE = sumsOf([12, 1, 1, 1, 1, 2, 3, 4, 10, 18, 20, 28]);
const MOST_MINUTES = 480;
const DAYS = MONTHS.map((month) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate());

/**
 * The next row. Choices go by their places in the lists of `labels.mjs`; of what was not answered `satisfaction` is 0,
 * `score`, `minutes` and `pence` are -1, `outcomes` (a bit for each) is 0 and `text` is empty. `band` of doctors is none
 * of the list. `second` is that of the day.
 */
export function makeRow(random) {
    const group = random.oneOf(GROUPS);
    const trust = random.oneOf(TRUST);
    const service = random.oneOf(SERVICE);
    const month = random.oneOf(MONTH);
    return {
        group,
        trust,
        site: trust * SITES_OF_A_TRUST.length + random.oneOf(SITE),
        service,
        month,
        day: 1 + random.below(DAYS[month]),
        second: 7 * 3600 + random.below(14 * 3600),
        band: group === DOCTORS ? BANDS.length : random.oneOf(BAND),
        reason: random.oneOf(REASON),
        satisfaction: random.oneOf(SATISFACTION),
        score: random.oneOf(SCORE) - 1,
        minutes: random.share() < 0.15 ? -1 : minutes(random, group, service),
        pence: random.share() < 0.3 ? -1 : Math.floor(random.wait(18_000)),
        outcomes: random.share() < 0.06 ? 0 : outcomes(random),
        text: random.share() < 0.42 ? "" : makeText(random),
    };
}

/** Half of the people round to five minutes. */
function minutes(random, group, service) {
    const exact = Math.floor(random.wait(25 + 4 * group)) + (service === 0 ? 20 : 0);
    const said = random.share() < 0.5 ? Math.round(exact / 5) * 5 : exact;
    return Math.min(said, MOST_MINUTES);
}

function outcomes(random) {
    let bits = 0;
    for (let wanted = 1 + random.below(random.share() < 0.25 ? 4 : 2); wanted > 0; wanted--) {
        bits |= 1 << Math.floor(random.share() ** 1.5 * OUTCOMES.length);
    }
    return bits;
}
