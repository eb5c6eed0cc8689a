// A column of few different texts: each once, and a code for each row.
import { grown } from "./grown.mjs";

const decoder = new TextDecoder();
const SLOTS = 1 << 14;

export class Codes {
    num = 0;
    /** The different texts, in the order in which they came. */
    labels = [];
    codes = new Uint16Array(1 << 12);
    #known = [];
    /** The code at each place of a table of hashes, -1 where there is none. */
    #slots = new Int32Array(SLOTS).fill(-1);

    add(bytes, from, to) {
        if (this.num === this.codes.length) {
            this.codes = grown(this.codes);
        }
        this.codes[this.num++] = this.#code(bytes, from, to);
    }

    end() {
        const kind = this.labels.length > 256 ? Uint16Array : Uint8Array;
        this.codes = kind.from(this.codes.subarray(0, this.num));
    }

    #code(bytes, from, to) {
        const length = to - from;
        let hash = length;
        for (let at = from; at < to; at += 3) {
            hash = Math.imul(hash, 31) + bytes[at];
        }
        for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
            const code = this.#slots[slot];
            if (code < 0) {
                return this.#new(slot, bytes.slice(from, to));
            }
            const known = this.#known[code];
            let same = known.length === length;
            for (let at = 0; same && at < length; at++) {
                same = known[at] === bytes[from + at];
            }
            if (same) {
                return code;
            }
        }
    }

    #new(slot, bytes) {
        const code = this.labels.length;
        if (code === SLOTS) {
            throw new Error("a column of the survey holds more different texts than it has room for");
        }
        this.#slots[slot] = code;
        this.#known.push(bytes);
        this.labels.push(decoder.decode(bytes));
        return code;
    }
}
