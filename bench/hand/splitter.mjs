// Bytes of CSV to fields, in one pass: the fields of a record go to one column each.
import { grown } from "./grown.mjs";

const [COMMA, QUOTE, RETURN, FEED] = [44, 34, 13, 10];

/** Takes a file in pieces; what stands in the last record of a piece waits for the next. */
export class Splitter {
    #columns;
    #rest = new Uint8Array(0);
    #header = true;
    #text = new Uint8Array(1 << 10);

    constructor(columns) {
        this.#columns = columns;
    }

    take(piece) {
        const bytes = this.#rest.length ? joined(this.#rest, piece) : piece;
        this.#rest = bytes.slice(this.#split(bytes));
    }

    /** A last record without a line end is one too. */
    end() {
        if (this.#rest.length) {
            this.take(Uint8Array.of(RETURN, FEED));
        }
    }

    /** Gives whole records to the columns, and says where the first that is not whole begins. */
    #split(bytes) {
        const last = lastRecord(bytes);
        let at = 0;
        if (this.#header && last > 0) {
            this.#header = false;
            at = bytes.indexOf(FEED) + 1;
        }
        const columns = this.#columns;
        while (at < last) {
            for (let column = 0; column < columns.length; column++) {
                if (bytes[at] === QUOTE) {
                    at = this.#quoted(bytes, at + 1, columns[column]);
                } else {
                    const from = at;
                    while (bytes[at] !== COMMA && bytes[at] !== RETURN && bytes[at] !== FEED) {
                        at++;
                    }
                    columns[column].add(bytes, from, at);
                }
                at++;
            }
            if (bytes[at - 1] === RETURN) {
                at++;
            }
        }
        return last;
    }

    /** The text between quotes without them, two of which stand for one; gives back where it is past. */
    #quoted(bytes, at, column) {
        const from = at;
        while (bytes[at] !== QUOTE) {
            at++;
        }
        if (bytes[at + 1] !== QUOTE) {
            column.add(bytes, from, at);
            return at + 1;
        }
        let num = 0;
        for (at = from; ; at++) {
            if (bytes[at] === QUOTE && bytes[++at] !== QUOTE) {
                break;
            }
            if (num === this.#text.length) {
                this.#text = grown(this.#text);
            }
            this.#text[num++] = bytes[at];
        }
        column.add(this.#text, 0, num);
        return at;
    }
}

/** Where the first record begins that does not end in these bytes: behind the last line end outside of quotes. */
function lastRecord(bytes) {
    let quotes = 0;
    for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
        quotes++;
    }
    // With an odd number of quotes the bytes end inside of them; walking back, each quote changes sides.
    let inside = quotes % 2 === 1;
    for (let at = bytes.length - 1; at >= 0; at--) {
        if (bytes[at] === QUOTE) {
            inside = !inside;
        } else if (bytes[at] === FEED && !inside) {
            return at + 1;
        }
    }
    return 0;
}

function joined(one, other) {
    const both = new Uint8Array(one.length + other.length);
    both.set(one);
    both.set(other, one.length);
    return both;
}
