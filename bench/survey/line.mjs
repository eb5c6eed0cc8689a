// A row as a line of CSV, as a form's export writes it.
import { BANDS, DOCTORS_BAND, MONTHS, OUTCOMES, REASONS, SERVICES, SITES, STAFF_GROUPS, TRUSTS } from "./labels.mjs";

const two = (number) => String(number).padStart(2, "0");

/** The line of the row with this number, from 1, without its end. */
export function lineOf(row, number) {
    const { second } = row;
    const time = [second / 3600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part))).join(":");
    return [
        `R${String(number).padStart(7, "0")}`,
        `${MONTHS[row.month]}-${two(row.day)}T${time}`,
        TRUSTS[row.trust],
        SITES[row.site],
        STAFF_GROUPS[row.group],
        BANDS[row.band] ?? DOCTORS_BAND,
        SERVICES[row.service],
        REASONS[row.reason],
        row.satisfaction || "",
        row.score < 0 ? "" : row.score,
        row.minutes < 0 ? "" : row.minutes,
        chosen(row.outcomes),
        row.pence < 0 ? "" : (row.pence / 100).toFixed(2),
        row.text && `"${row.text.replaceAll('"', '""')}"`,
    ].join(",");
}

/** Each option with a semicolon behind it, also the last, as Microsoft Forms has it. */
function chosen(bits) {
    return OUTCOMES.map((outcome, place) => ((bits >> place) & 1 ? `${outcome};` : "")).join("");
}
