// Columns that fields are added to as bytes. Each holds `num` rows; `end()` cuts off what was kept in reserve.
import { Codes } from "./codes.mjs";
import { grown } from "./grown.mjs";

const decoder = new TextDecoder();

/** Numbers of digits with or without decimals; not a number where nothing stands. */
class Numbers {
    num = 0;
    values;

    constructor(kind) {
        this.values = new kind(1 << 12);
    }

    add(bytes, from, to) {
        if (this.num === this.values.length) {
            this.values = grown(this.values);
        }
        this.values[this.num++] = from === to ? NaN : number(bytes, from, to);
    }

    end() {
        this.values = this.values.slice(0, this.num);
    }
}

const POINT = 46;

function number(bytes, from, to) {
    let digits = 0;
    let decimals = 0;
    for (let at = from; at < to; at++) {
        if (bytes[at] === POINT) {
            decimals = to - at - 1;
        } else {
            digits = digits * 10 + bytes[at] - 48;
        }
    }
    return decimals ? digits / 10 ** decimals : digits;
}

/** Moments such as 2024-05-31T12:11:37: the month, counted from the year 0, and the second since 1970. */
class Moments {
    num = 0;
    months = new Uint16Array(1 << 12);
    seconds = new Uint32Array(1 << 12);

    add(bytes, from) {
        if (this.num === this.months.length) {
            this.months = grown(this.months);
            this.seconds = grown(this.seconds);
        }
        const two = (at) => bytes[from + at] * 10 + bytes[from + at + 1] - 528;
        const [year, month] = [two(0) * 100 + two(2), two(5) - 1];
        this.months[this.num] = year * 12 + month;
        this.seconds[this.num++] = Date.UTC(year, month, two(8), two(11), two(14), two(17)) / 1000;
    }

    end() {
        this.months = this.months.slice(0, this.num);
        this.seconds = this.seconds.slice(0, this.num);
    }
}

/** Texts, as bytes one behind the other. */
class Texts {
    num = 0;
    #bytes = new Uint8Array(1 << 16);
    #ends = new Uint32Array(1 << 12);

    add(bytes, from, to) {
        const start = this.num ? this.#ends[this.num - 1] : 0;
        const end = start + to - from;
        while (end > this.#bytes.length) {
            this.#bytes = grown(this.#bytes);
        }
        if (this.num === this.#ends.length) {
            this.#ends = grown(this.#ends);
        }
        for (let at = from; at < to; at++) {
            this.#bytes[start + at - from] = bytes[at];
        }
        this.#ends[this.num++] = end;
    }

    at(row) {
        return decoder.decode(this.#bytes.subarray(row ? this.#ends[row - 1] : 0, this.#ends[row]));
    }

    end() {
        this.#bytes = this.#bytes.slice(0, this.#ends[this.num - 1]);
        this.#ends = this.#ends.slice(0, this.num);
    }
}

/** The columns of the survey by their names. */
export const makeColumns = () => ({
    response_id: new Texts(),
    submitted_at: new Moments(),
    trust: new Codes(),
    site: new Codes(),
    staff_group: new Codes(),
    band: new Codes(),
    service: new Codes(),
    search_reason: new Codes(),
    satisfaction: new Numbers(Float32Array),
    nps: new Numbers(Float32Array),
    time_saved_minutes: new Numbers(Float32Array),
    contributed_to: new Codes(),
    cost_avoided_gbp: new Numbers(Float64Array),
    free_text: new Texts(),
});
