/** The same values in an array twice as long. */
export function grown(values) {
    const more = new values.constructor(values.length * 2);
    more.set(values);
    return more;
}
