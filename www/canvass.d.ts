/** Types of Canvass: three custom elements and `window.Canvass`. */

/** A plain object that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export type Theme = "auto" | "light" | "dark" | "nhs";

/** What the three elements have in common. */
export interface CanvassElement extends HTMLElement {
    /** The attribute `theme`; `auto` follows the reader's own setting. */
    theme: Theme;
    /** The attribute `worker-url`: where the engine's script is, on the page's own origin. */
    workerUrl: string | null;
    /** What the element shows, as an object instead of a file. */
    definition: JsonObject | null;
    /** Fulfilled when the element shows its content; rejected, with the reason, when it cannot. */
    readonly ready: Promise<void>;
    /** The element's state as a plain object, for `restore`. */
    save(): JsonObject;
    /** Puts the element into a state that `save` gave. */
    restore(state: JsonObject): void;
}

/** One answer: a choice, several, a text or date, a number, or a grid's rows. */
export type Answer = string | number | string[] | { [row: string]: string };
export type Answers = { [question: string]: Answer };

/** What `canvass-submit` carries and the destination stores. */
export interface SurveyResponse {
    id: string;
    /** ISO 8601. */
    started: string;
    /** ISO 8601. */
    submitted: string;
    answers: Answers;
}

/** `<canvass-survey>` */
export interface CanvassSurveyElement extends CanvassElement {
    /** The attribute `src`: address of the survey's definition. */
    src: string | null;
    /** The attribute `save-to`: `file`, `event`, `sharepoint-list:NAME` or `post:URL`. */
    saveTo: string;
    mode: "respond" | "preview" | "data-entry";
    draft: "off" | "device";
    /** The answers so far, by question. */
    readonly answers: Answers;
    /** Sends the answers as the button does. Fulfilled when they are saved or wait to be sent. */
    submit(): Promise<void>;
    /** Clears every answer and starts again. */
    reset(): void;
    /** Lets the reader keep the responses held on this device as a file. */
    downloadResponses(): void;
}

/** A file for the dashboard. */
export type DashboardFile = File | Blob | { name: string; bytes: Uint8Array | ArrayBuffer };

/** What a dashboard has read. */
export interface TableSummary {
    rows: number;
    columns: JsonObject[];
    problems: JsonObject[];
}

/** One filter: rows whose `column` meets it. */
export type FilterClause = JsonObject;

/** `<canvass-dashboard>` */
export interface CanvassDashboardElement extends CanvassElement {
    /** The attribute `src`: addresses of files, separated by spaces. */
    src: string | null;
    mode: "analyst" | "published";
    /** Files in place of `src`. */
    files: readonly DashboardFile[];
    /** What has been read; `null` before the first file. */
    readonly table: TableSummary | null;
    /** Adds a filter, in place of one on the same column. */
    filter(clause: FilterClause): void;
    /** Removes every filter. */
    clearFilters(): void;
    /** The cards, or one of them, as a file. */
    exportAs(format: "csv" | "svg" | "png" | "json", chartId?: string): Promise<Blob>;
    /** A dashboard that holds protected cells and no records, as a file. */
    publish(options?: JsonObject): Promise<Blob>;
}

/** One person or role of the register. */
export type Stakeholder = JsonObject & { id: string };

/** `<canvass-stakeholders>` */
export interface CanvassStakeholdersElement extends CanvassElement {
    /** The attribute `src`: address of a register. */
    src: string | null;
    grid: "power-interest" | "power-impact" | "influence-support" | "salience";
    /** Everyone on the map. */
    register: Stakeholder[];
    /** The register or the map as a file. */
    exportAs(format: "csv" | "json" | "svg" | "png"): Promise<Blob>;
}

/** Every event bubbles and leaves the shadow root. */
export interface CanvassEventMap {
    "canvass-ready": CustomEvent<null>;
    "canvass-error": CustomEvent<{ message: string }>;
    /** On a stakeholder map: which entry, which field, and its new value. */
    "canvass-change": CustomEvent<JsonObject>;
    /** Cancelable: `preventDefault()` keeps the answers from being sent. */
    "canvass-submit": CustomEvent<SurveyResponse>;
    "canvass-saved": CustomEvent<{ id: string; destination: string }>;
    "canvass-queued": CustomEvent<{ id: string }>;
    "canvass-loaded": CustomEvent<{ rows: number; columns: number; problems: JsonObject[] }>;
    "canvass-filter": CustomEvent<{ clauses: FilterClause[]; rows: number }>;
}

/** Settings for every element of the page. */
export interface CanvassConfiguration {
    /** Folder of the `.wasm` files, when it is not the script's own. */
    wasmUrl?: string | URL;
    /** Script of the engine's worker, on the page's own origin. */
    workerUrl?: string | URL;
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
}

declare global {
    interface HTMLElementTagNameMap {
        "canvass-survey": CanvassSurveyElement;
        "canvass-dashboard": CanvassDashboardElement;
        "canvass-stakeholders": CanvassStakeholdersElement;
    }
    interface HTMLElementEventMap extends CanvassEventMap {}
    interface Window {
        readonly Canvass: Canvass;
    }
}

declare const canvass: Canvass;
export default canvass;
