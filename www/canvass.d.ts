/** Types of Canvass: four custom elements and `window.Canvass`. */

/** A plain object that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export type Theme = "auto" | "light" | "dark" | "nhs";

/** What the four elements have in common. */
export interface CanvassElement extends HTMLElement {
    /** The attribute `theme`; `auto` follows the reader's own setting. */
    theme: Theme;
    /** The attribute `worker-url`: where the engine's script is, on the page's own origin. */
    workerUrl: string | null;
    /** The attribute `heading-level`: level of the element's first heading, `2` to `5`. */
    headingLevel: string | null;
    /** Fulfilled when the element shows its content; rejected, with the reason, when it cannot. */
    readonly ready: Promise<void>;
    /** The element's state as a plain object, for `restore`. */
    save(): JsonObject | undefined;
    /** Puts the element into a state that `save` gave. */
    restore(state: JsonObject): void;
}

/** A reason for giving no answer. */
export type Missing = { missing: "dont_know" | "prefer_not" };
/** A choice or several, and the reader's own words for the one that asks for some. */
export type WithOther = { value: string | string[]; other: string };
/**
 * One answer: a choice, several or a ranking, a text, date or month, a number, a grid's rows with a point,
 * ticked columns or a reason each, or a reason for no answer.
 */
export type Answer = string | number | string[] | Missing | WithOther | { [row: string]: string | string[] | Missing };
export type Answers = { [question: string]: Answer };

/** What `canvass-submit` carries and the destination stores. */
export interface SurveyResponse {
    id: string;
    /** In which language it was answered, as BCP 47 names it; not there where the survey does not say its own. */
    language?: string;
    /** ISO 8601. */
    started: string;
    /** ISO 8601. */
    submitted: string;
    survey: {
        id: string;
        version: string;
        /** The instrument, as `user-needs@1`; with `~` and 8 digits behind where its wording was changed since it was locked. */
        instrument?: string;
        /** Ids of questions whose wording was changed since the survey was locked. */
        reworded?: string[];
    };
    answers: Answers;
    /** Only of a response that was typed in from paper: the mode, and the number of the paper return. */
    meta?: { mode: "data-entry"; paper?: string };
}

/** `<canvass-survey>` */
export interface CanvassSurveyElement extends CanvassElement {
    /** The attribute `src`: address of the survey's definition. */
    src: string | null;
    /**
     * The attribute `save-to`: a file for the reader, an event for the page, or a server on the page's own
     * origin that takes each response as JSON. The server knows a response by its `id`, which is also the
     * header `Idempotency-Key`: it must store one that comes again only once, and answer 2xx, or 409 with
     * the id in the content. Other origins must be allowed with `Canvass.configure({ sendTo })`.
     */
    saveTo: "file" | "event" | `post:${string}` | null;
    /**
     * The attribute `mode`. With `preview` every question can be gone to and says why it is asked or not; nothing
     * is stored or sent, and of the events only `canvass-ready` and `canvass-error` are told. With `data-entry`
     * paper returns are typed in, and sent together when the reader says so: one `canvass-submit` for each.
     */
    mode: "respond" | "preview" | "data-entry" | null;
    /**
     * The attribute `draft`: with `device` readers may save their answers on the computer, locked with a
     * passphrase, and finish later. Needs a page that came over https or from the same computer.
     */
    draft: "off" | "device" | null;
    /** The survey's definition as an object or its JSON text, in place of `src`. */
    definition: JsonObject | string | undefined;
    /** The answers so far, by question. */
    readonly answers: Answers | undefined;
    /**
     * Sends the answers as the button does; `canvass-saved` follows. In data entry it saves the return; in a
     * preview it shows what comes after sending.
     */
    submit(): void;
    /** Clears every answer and starts again. */
    reset(): void;
    /** Lets the reader keep the answers so far as a file; in data entry all saved returns, in a preview nothing. */
    downloadResponses(): void;
}

/** A file for the dashboard. */
export type DashboardFile = File | Blob | { name: string; bytes: Uint8Array | ArrayBuffer };

/** What the dashboard read of the table that is shown. */
export interface TableSummary {
    /** The file's name. */
    name: string;
    rows: number;
    columns: { name: string; kind: string }[];
    /** How many places of the file are not what they seem. */
    problems: number;
    questions: { title: string; kind: string; options: string[]; items: string[] }[];
}

/** A statement and an answer to it. */
export type StatementValue = { item: string; option: string };

/** Rows whose answer to a question is any of these. */
export interface FilterClause {
    /** The question's title. */
    question: string;
    /** Options; for statements pairs of statement and option. */
    values?: (string | StatementValue)[];
    /** Ranges of numbers, or of days since 1 January 1970; `to` is not part of them. */
    ranges?: { from: number; to: number }[];
}

/** A mark in words: an option, a statement and an option (or a metric and a month), or a range of numbers or days. */
export type MarkWords = string | StatementValue | { from: number; to: number };

/** What was made of one file, in the words of its questions. A second question of the same title is `Title (2)`. */
export interface DashboardView {
    /** The file's name; empty for whichever is shown. */
    file?: string;
    /** How the file is read; `www/schema/dashboard.schema.json` says what it may hold. */
    reading?: JsonObject;
    clauses?: FilterClause[];
    /** Questions in the order of their cards; the others follow in the order of the file. */
    order?: string[];
    /** Questions whose card is hidden. */
    hidden?: string[];
    /** Questions whose table is open. */
    tables?: string[];
    notes?: { question: string; mark: MarkWords; text: string }[];
}

/** What a dashboard shows of its files; `save()` gives it, and “Save this view” writes it as a file. It holds no answer. */
export interface DashboardDefinition {
    canvass: "dashboard/1";
    /** Name of the file that is shown. */
    shown?: string;
    files?: DashboardView[];
}

/** `<canvass-dashboard>` */
export interface CanvassDashboardElement extends CanvassElement {
    /** The attribute `src`: addresses of files, separated by spaces. */
    src: string | null;
    mode: "analyst" | null;
    /**
     * The attribute `address`: the view (filters, order, hidden cards, the file that is shown) is kept in the
     * fragment of the page's address, as a piece `key=…` beside what the page has there, between `&`; the key is the
     * element's `id`. Files, questions and options stand there as hashes, numbers and days of ranges as they are; no
     * text of an answer, and no note. A view that is as it opens leaves the fragment alone.
     */
    address: string | null;
    /** What is shown, as an object or its JSON text. The attribute of the same name is the address of such a file. */
    get definition(): DashboardDefinition | undefined;
    set definition(view: DashboardDefinition | string);
    /** Files to open beside those that are open; one of the same name is replaced. */
    files: Iterable<DashboardFile> | undefined;
    /** What has been read; `null` before the first file. */
    readonly table: TableSummary | null | undefined;
    /** Sets the filter of one question. */
    filter(clause: FilterClause): void;
    /** Removes every filter. */
    clearFilters(): void;
    /** The figures of all cards, or of the one with this title, as CSV; or the view and the table's summary as JSON. */
    exportAs(format: "csv" | "json", title?: string): Blob;
    /** What the card with this title shows: its table as a workbook, its chart as a drawing or a picture. */
    exportAs(format: "xlsx" | "svg" | "png", title: string): Promise<Blob>;
}

/** One person or role of the register. */
export type Stakeholder = JsonObject & { id: string };

/** `<canvass-stakeholders>` */
export interface CanvassStakeholdersElement extends CanvassElement {
    /** The attribute `src`: address of a register. */
    src: string | null;
    grid: "power-interest" | "power-impact" | "influence-support" | null;
    /** Everyone on the map; set it to the text of a register. */
    get register(): { canvass: "stakeholders/1"; stakeholders: Stakeholder[] } | undefined;
    set register(text: string);
    /** The register or the map as a file. */
    exportAs(format: "csv" | "json" | "svg"): Blob;
}

/** A file with a survey, or with a sheet of one. */
export type AuthorFile = DashboardFile;

/** What was found in a survey before it goes out. */
export interface SurveyChecked {
    questions: number;
    /** What must be mended. */
    faults: number;
    /** What may be meant. */
    advice: number;
    /** What the reading of the file found that is probably not meant. */
    warnings: number;
    /** What the file says and the survey does not hold. */
    lost: number;
}

/** `<canvass-author>` */
export interface CanvassAuthorElement extends CanvassElement {
    /** The attribute `src`: addresses of files that are one survey, separated by spaces. */
    src: string | null;
    /** Files to read as one survey: an XLSForm, a definition of Canvass or one of SurveyJS. */
    files: Iterable<AuthorFile> | undefined;
    /** The survey that was read; set it to a definition as an object or its JSON text. */
    get definition(): JsonObject | undefined;
    set definition(survey: JsonObject | string);
    /** The survey as our definition, or as an XLSForm in a workbook or a Markdown table. */
    exportAs(format: "json" | "xlsx" | "markdown"): Blob;
}

/** Every event bubbles and leaves the shadow root. */
export interface CanvassEventMap {
    "canvass-ready": CustomEvent<{}>;
    "canvass-error": CustomEvent<{ message: string }>;
    /** On a stakeholder map: which entry, which field, and its new value. */
    "canvass-change": CustomEvent<JsonObject>;
    /**
     * Cancelable: `preventDefault()` says that the page keeps the response, and it goes nowhere else. Where the
     * page was closed over it, the same response is told again on the next visit, under the same id.
     */
    "canvass-submit": CustomEvent<SurveyResponse>;
    /** The destination has confirmed the response with this id, perhaps one of an earlier visit. */
    "canvass-saved": CustomEvent<{ id: string; destination: string }>;
    /** The response with this id is kept on this computer until it has been sent. */
    "canvass-queued": CustomEvent<{ id: string }>;
    "canvass-loaded": CustomEvent<{ rows: number; columns: number; problems: number }>;
    /** An author's file was read and looked at. */
    "canvass-checked": CustomEvent<SurveyChecked>;
    /** The reader saves a card. Cancelled, nothing is downloaded: the page has taken the file. */
    "canvass-export": CustomEvent<{ name: string; format: "csv" | "xlsx" | "svg" | "png"; question: string; file: Blob }>;
    "canvass-filter": CustomEvent<{ clauses: FilterClause[]; rows: number }>;
}

/** Settings for every element of the page. */
export interface CanvassConfiguration {
    /** Folder of the `.wasm` files, when it is not the script's own. */
    wasmUrl?: string | URL;
    /** Script of the engine's worker, on the page's own origin. */
    workerUrl?: string | URL;
    /** Origins, besides the page's own, that `save-to="post:…"` may send to; said before the survey is placed. */
    sendTo?: string | string[];
    /** Used in place of the page's `fetch`. */
    fetch?: typeof fetch;
}

/** `window.Canvass`, and the default export of `canvass.mjs`. */
export interface Canvass {
    readonly version: string;
    /** Changes settings; an unknown one is an error that names it. */
    configure(settings: CanvassConfiguration): void;
    /** Puts a new element into `element`. */
    mount(element: Element, kind: "survey", options?: JsonObject): CanvassSurveyElement;
    mount(element: Element, kind: "dashboard", options?: JsonObject): CanvassDashboardElement;
    mount(element: Element, kind: "stakeholders", options?: JsonObject): CanvassStakeholdersElement;
    mount(element: Element, kind: "author", options?: JsonObject): CanvassAuthorElement;
}

declare global {
    interface HTMLElementTagNameMap {
        "canvass-survey": CanvassSurveyElement;
        "canvass-dashboard": CanvassDashboardElement;
        "canvass-stakeholders": CanvassStakeholdersElement;
        "canvass-author": CanvassAuthorElement;
    }
    interface HTMLElementEventMap extends CanvassEventMap {}
    interface Window {
        readonly Canvass: Canvass;
    }
}

declare const canvass: Canvass;
export default canvass;
