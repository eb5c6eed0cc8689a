// Numbers that look random and are the same for the same seed (sfc32 by Chris Doty-Humphrey).

/** Gives back a source: `share()` from 0 up to 1, `below(end)`, `wait(mean)` and `oneOf(sums)`. */
export function makeRandom(seed) {
    let a = 0;
    let b = 0;
    let c = seed | 0;
    let counter = 1;
    function next() {
        const sum = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + sum | 0;
        return sum >>> 0;
    }
    for (let round = 0; round < 12; round++) {
        next();
    }
    const share = () => next() / 2 ** 32;
    return {
        share,
        below: (end) => Math.floor(share() * end),
        /** How long one waits for what comes once in `mean`. */
        wait: (mean) => -Math.log(1 - share()) * mean,
        /** The place of one of several, by the sums of their weights so far. */
        oneOf(sums) {
            const point = share() * sums[sums.length - 1];
            return sums.findIndex((sum) => point < sum);
        },
    };
}

/** The sums of weights so far. */
export function sumsOf(weights) {
    let sum = 0;
    return weights.map((weight) => (sum += weight));
}

/** Weights of which few are large: 1, 1/2ᵃ, 1/3ᵃ… */
export const uneven = (num, a) => Array.from({ length: num }, (_, place) => (place + 1) ** -a);
