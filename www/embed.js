/* Canvass %VERSION%: defines the elements and loads what each needs when it is
   first used. The only JavaScript written by hand; everything else is wasm.
   It runs in a page, as a classic script or a module, in the engine's worker, and
   in the helpers of that. */
(() => {
    "use strict";
    const VERSION = "%VERSION%";
    const KEY = Symbol.for(`canvass ${VERSION}`);
    if (globalThis[KEY]) {
        return;
    }
    const inPage = typeof document !== "undefined";
    const moduleUrl = typeof canvassModuleUrl === "string" ? canvassModuleUrl : undefined;
    const ownUrl = moduleUrl ?? (inPage ? document.currentScript?.src : globalThis.location.href);
    const base = new URL(".", ownUrl || (inPage ? document.baseURI : undefined)).href;
    const settings = { wasmUrl: undefined, workerUrl: undefined, fetch: undefined, sendTo: undefined };

    // Bundles: a glue script and the bytes of its wasm, each started once.
    const registered = new Map();
    const started = new Map();
    const compiled = new Map();

    // The engine stands there twice. This module is one function that gives a number of
    // 128 bits: a browser that knows them takes the faster of the two.
    const WITH_SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];
    const fileOf = (name) => {
        const faster = name === "engine" && typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from(WITH_SIMD));
        return `canvass-${name}${faster ? "-simd" : ""}`;
    };

    const notLoaded = (url) => new Error(`${url} could not be loaded. Put it beside canvass.js and check that the page may load scripts from there`);

    const addScript = (url) =>
        new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.src = url;
            script.onload = resolve;
            script.onerror = () => reject(notLoaded(url));
            document.head.append(script);
        });

    const importScript = (url) => {
        try {
            globalThis.importScripts(url);
        } catch {
            throw notLoaded(url);
        }
    };

    const fetchModule = async (file) => {
        const url = new URL(`${file}.wasm`, settings.wasmUrl ?? base).href;
        const response = await (settings.fetch ?? fetch)(url).catch(() => { throw notLoaded(url); });
        if (!response.ok) {
            throw new Error(`${url} could not be loaded (status ${response.status}). Put it beside canvass.mjs`);
        }
        return response.arrayBuffer();
    };

    const findScript = async (name, file) => {
        if (!registered.has(name)) {
            const url = new URL(`${file}.js`, base).href;
            await (inPage ? addScript(url) : importScript(url));
        }
        return registered.get(name);
    };

    const findBundle = async (name) => {
        const file = fileOf(name);
        if (registered.has(name) || !moduleUrl) {
            return findScript(name, file);
        }
        const glue = (await import(new URL(`${file}.mjs`, base).href)).default;
        return { glue, bytes: () => fetchModule(file) };
    };

    const start = (name) => {
        if (!started.has(name)) {
            const starting = (async () => {
                if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
                    throw new Error("This browser is too old for Canvass, which needs WebAssembly. Use a current version of Edge, Chrome, Firefox or Safari");
                }
                const { glue, bytes } = await findBundle(name);
                if (!compiled.has(name)) {
                    compiled.set(name, await WebAssembly.compile(await bytes()));
                }
                await glue({ module_or_path: compiled.get(name) });
                return glue;
            })();
            started.set(name, starting);
            starting.catch(() => started.delete(name));
        }
        return started.get(name);
    };

    // A module is called through this. A fault of the program ends it, and nothing of
    // it may run any more: whoever uses it is told.
    const STOPPED = "Canvass stopped because of a fault in the program. Reload the page to start again";
    const users = new Map();
    const usersOf = (name) => users.get(name) ?? users.set(name, new Set()).get(name);
    const guard = (name, functions, parts) => {
        opened.set(name, { functions, parts });
        let isOver = false;
        const guarded = (call) => (...values) => {
            if (isOver) {
                return undefined;
            }
            try {
                return call(...values);
            } catch (error) {
                if (error instanceof WebAssembly.RuntimeError) {
                    isOver = true;
                    usersOf(name).forEach((tell) => tell());
                }
                throw error;
            }
        };
        const each = Object.entries(functions).map(([key, value]) => [key, typeof value === "function" ? guarded(value) : value]);
        return Object.fromEntries(each);
    };

    // Parts of a module that it does without until it needs them. A part takes its places
    // in the table of the module that has asked for it.
    const opened = new Map();
    const openPart = async (bundle, part) => {
        const file = `${fileOf(bundle)}-${part}`;
        const bytes = moduleUrl ? await fetchModule(file) : await (await findScript(`${bundle}-${part}`, file)).bytes();
        await WebAssembly.instantiate(bytes, { m: opened.get(bundle).functions });
    };
    const loadPart = (bundle, part) => {
        const name = `${bundle}-${part}`;
        if (opened.get(bundle).parts.includes(part) && !started.has(name)) {
            const starting = openPart(bundle, part);
            started.set(name, starting);
            starting.catch(() => started.delete(name));
        }
        return Promise.resolve(started.get(name));
    };

    const reasonOf = (error) => {
        const refused = error instanceof WebAssembly.CompileError && /unsafe-eval|Content Security Policy|disallowed/i.test(error.message);
        if (refused) {
            return "The security policy of this page does not let WebAssembly run, which Canvass needs. Ask the site's administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy header";
        }
        if (error instanceof WebAssembly.RuntimeError) {
            return STOPPED;
        }
        return error instanceof Error ? error.message : String(error);
    };

    // The engine: the same steps in a worker or, in slices, on this thread. A reply
    // may bring the next request, so replies are given in a task of their own.
    const SLICE_MILLIS = 8;
    const nextTask = () => new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { channel.port1.close(); resolve(); };
        channel.port2.postMessage(null);
    });

    // Workbooks have a bundle of their own, which the engine does without until one
    // is opened. Opening one takes as long as it takes: on the page's own thread,
    // what says so is drawn first.
    const drawn = () => new Promise((resolve) => {
        setTimeout(resolve, 100);
        globalThis.requestAnimationFrame?.(() => setTimeout(resolve));
    });

    const openWorkbook = async (engine, job) => {
        let glue;
        try {
            glue = await start("workbook");
        } catch (error) {
            return () => engine.refused(job, reasonOf(error));
        }
        if (inPage) {
            await drawn();
        }
        try {
            const opened = glue.open(job);
            return () => engine.book(opened);
        } catch {
            return () => engine.refused(job);
        }
    };

    // Helpers: further workers, which read parts of a large file for the engine in
    // its worker, and end with it. One that fails is not missed: the engine reads
    // what does not come back.
    const HELPER = "canvass-helper";
    const MOST_HELPERS = 3;
    // So that a helper need not wait until the engine looks up from its work.
    const SHARES_AHEAD = 2;

    const helpersOf = (engine, wake) => {
        let helpers = [];
        let running = false;
        const ready = () => helpers.filter((helper) => helper.ready);
        const tell = () => {
            engine.helpers(ready().length);
            wake();
        };
        const drop = (helper) => {
            helper.worker.terminate();
            if (helpers.includes(helper)) {
                helpers = helpers.filter((other) => other !== helper);
                tell();
            }
        };
        const take = (helper, data) => {
            if (!helpers.includes(helper)) {
                return;
            }
            if (data === "ready") {
                helper.ready = true;
                tell();
            } else if (data instanceof ArrayBuffer) {
                helper.shares -= 1;
                engine.found(new Uint8Array(data));
                wake();
            } else {
                drop(helper);
            }
            give();
        };
        const add = () => {
            const options = { name: HELPER, type: moduleUrl ? "module" : "classic" };
            const helper = { worker: new Worker(globalThis.location.href, options), ready: false, shares: 0 };
            helpers.push(helper);
            helper.worker.onmessage = ({ data }) => take(helper, data);
            helper.worker.onmessageerror = () => drop(helper);
            helper.worker.onerror = (event) => { event.preventDefault(); drop(helper); };
            helper.worker.postMessage(compiled.get("engine"));
        };
        const give = () => {
            for (let shares = 0; shares < SHARES_AHEAD; shares += 1) {
                for (const helper of ready().filter((helper) => helper.shares === shares)) {
                    const share = engine.share();
                    if (!share) {
                        return;
                    }
                    helper.shares += 1;
                    helper.worker.postMessage(share.buffer, [share.buffer]);
                }
            }
        };
        /** Starts helpers where they are worth it, ends them where not, and gives them work. */
        return () => {
            const wanted = engine.shares();
            if (wanted && !running) {
                const count = Math.min((globalThis.navigator.hardwareConcurrency ?? 1) - 1, MOST_HELPERS);
                try {
                    while (helpers.length < count) {
                        add();
                    }
                } catch {
                    // The policy of the page, or an old browser: the engine reads alone.
                }
            } else if (!wanted && running) {
                helpers.forEach((helper) => helper.worker.terminate());
                helpers = [];
                engine.helpers(0);
            }
            running = wanted;
            give();
        };
    };

    // What is in the files of a page: the browser holds it, on disk where it came from
    // there. A piece of a file that can be read no more is undefined.
    const openContents = () => {
        const held = new Map();
        return {
            hold(file, content) {
                if (content) {
                    held.set(file, content);
                } else {
                    held.delete(file);
                }
            },
            async read(file, from, length) {
                try {
                    return (await held.get(file)?.slice(from, from + length).arrayBuffer()) ?? new ArrayBuffer(0);
                } catch (error) {
                    console.warn(error);
                    return undefined;
                }
            },
        };
    };

    const idleTask = () => new Promise((resolve) => {
        (globalThis.requestIdleCallback ?? setTimeout)(() => resolve());
    });

    const runEngine = (engine, reply, readPiece, nextPractice, mayHaveHelpers) => {
        let asked = false;
        let running = false;
        let closed = false;
        let opening = Promise.resolve();
        const wake = () => {
            if (!running) {
                running = true;
                run();
            }
        };
        const serveHelpers = mayHaveHelpers ? helpersOf(engine, wake) : () => {};
        // One after the other: each may hold a whole workbook in memory.
        const sendWorkbooks = () => {
            for (let job = engine.workbook(); job; job = engine.workbook()) {
                const next = job;
                opening = opening.then(async () => {
                    if (closed) {
                        return;
                    }
                    const give = await openWorkbook(engine, next);
                    if (!closed) {
                        give();
                        wake();
                    }
                });
            }
        };
        // Pieces of files are read side by side and given in the order they are wanted.
        let giving = Promise.resolve();
        const sendPieces = () => {
            for (let want = engine.want(); want; want = engine.want()) {
                const [file, from] = want;
                const piece = readPiece(...want);
                giving = giving.then(async () => {
                    const bytes = await piece;
                    if (closed) {
                        return;
                    }
                    if (bytes) {
                        engine.give(file, from, new Uint8Array(bytes));
                    } else {
                        engine.lose(file);
                    }
                    sendPieces();
                    wake();
                });
            }
        };
        const drain = () => {
            for (let bytes = engine.take(); bytes; bytes = engine.take()) {
                reply(bytes);
            }
        };
        const run = async () => {
            for (let more = true; more;) {
                await nextTask();
                if (closed) {
                    engine.free();
                    return;
                }
                const end = performance.now() + SLICE_MILLIS;
                do {
                    more = engine.step();
                } while (more && performance.now() < end);
                // A reply may lead to a post: from here on that starts anew.
                running = more;
                serveHelpers();
                sendWorkbooks();
                sendPieces();
                drain();
            }
        };
        const practise = async () => {
            do {
                await nextPractice();
            } while (!asked && !closed && engine.practise());
        };
        practise();
        return {
            post(bytes) {
                asked = true;
                engine.post(bytes);
                wake();
            },
            close() {
                closed = true;
                if (!running) {
                    engine.free();
                }
            },
        };
    };

    const startWorker = (url) =>
        new Promise((resolve, reject) => {
            const worker = new Worker(url, moduleUrl ? { type: "module" } : undefined);
            const giveUp = (event) => { event?.preventDefault?.(); clearTimeout(timer); worker.terminate(); reject(new Error("no worker")); };
            const timer = setTimeout(giveUp, 10_000);
            worker.onerror = giveUp;
            worker.onmessage = ({ data }) => {
                if (data === "ready") {
                    clearTimeout(timer);
                    worker.onerror = null;
                    resolve(worker);
                } else {
                    giveUp();
                }
            };
        });

    // Gives {post(bytes), hold(file, content), close()}; what is asked before the
    // engine runs waits. Contents are held in the page, whose thread is free to read them.
    const openEngine = (reply, fail, workerUrl) => {
        let port;
        let waiting = [];
        let closed = false;
        const contents = openContents();
        const ready = (opened) => {
            if (closed) {
                opened.close();
                return;
            }
            port = opened;
            waiting.forEach(port.post);
            waiting = [];
        };
        const stopped = () => closed || fail(STOPPED);
        const onOwnThread = async () => {
            usersOf("engine").add(stopped);
            const glue = await start("engine");
            ready(runEngine(new glue.Engine(), reply, contents.read, idleTask));
        };
        const inWorker = async () => {
            const url = workerUrl ?? settings.workerUrl ?? new URL(moduleUrl ? "canvass.mjs" : `${fileOf("engine")}.js`, base).href;
            const worker = await startWorker(new URL(url, document.baseURI).href);
            const give = async ({ number, wanted }) => {
                const bytes = await contents.read(...wanted);
                worker.postMessage({ number, bytes }, bytes ? [bytes] : []);
            };
            worker.onmessage = ({ data }) => {
                if (data === "stopped") {
                    stopped();
                } else if (data instanceof ArrayBuffer) {
                    reply(new Uint8Array(data));
                } else {
                    give(data);
                }
            };
            ready({
                post(bytes) {
                    const copy = bytes.slice();
                    worker.postMessage(copy.buffer, [copy.buffer]);
                },
                close: () => worker.terminate(),
            });
        };
        inWorker().catch(onOwnThread).catch((error) => closed || fail(reasonOf(error)));
        return {
            post: (bytes) => (port ? port.post(bytes) : waiting.push(bytes)),
            hold: contents.hold,
            close: () => { closed = true; usersOf("engine").delete(stopped); port?.close(); },
        };
    };

    const serveEngine = async () => {
        try {
            usersOf("engine").add(() => globalThis.postMessage("stopped"));
            const glue = await start("engine");
            const reply = (bytes) => globalThis.postMessage(bytes.buffer, [bytes.buffer]);
            // What was asked of the page, by number, and how to go on with it.
            const asked = new Map();
            let number = 0;
            const readPiece = (...wanted) => new Promise((resolve) => {
                number += 1;
                asked.set(number, resolve);
                globalThis.postMessage({ number, wanted });
            });
            const { post } = runEngine(new glue.Engine(), reply, readPiece, nextTask, true);
            globalThis.onmessage = ({ data }) => {
                if (data instanceof ArrayBuffer) {
                    post(new Uint8Array(data));
                } else {
                    asked.get(data.number)(data.bytes);
                    asked.delete(data.number);
                }
            };
            globalThis.postMessage("ready");
        } catch {
            globalThis.postMessage("failed");
        }
    };

    const serveHelper = () => {
        let starting;
        globalThis.onmessage = async ({ data }) => {
            try {
                if (data instanceof WebAssembly.Module) {
                    compiled.set("engine", data);
                    starting = start("engine");
                    await starting;
                    globalThis.postMessage("ready");
                    return;
                }
                const found = (await starting).read_share(new Uint8Array(data));
                globalThis.postMessage(found.buffer, [found.buffer]);
            } catch {
                globalThis.postMessage("failed");
            }
        };
    };

    const serve = () => (globalThis.name === HELPER ? serveHelper : serveEngine)();

    globalThis[KEY] = {
        guard,
        bundle(name, glue, bytes) {
            registered.set(name, { glue, bytes });
            if (!inPage && name === "engine") {
                serve();
            }
        },
    };
    if (!inPage) {
        if (moduleUrl) {
            serve();
        }
        return;
    }

    // Elements.
    const fetchBytes = async (url) => {
        try {
            const response = await (settings.fetch ?? fetch)(new URL(url, document.baseURI).href, { credentials: "same-origin" });
            return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
        } catch {
            return { status: 0, bytes: new Uint8Array() };
        }
    };

    // What a server says to a response. A redirect is not followed: it leads to a
    // page to sign in on, or out of what the page's author has allowed.
    const postText = async (url, body, id, patience) => {
        try {
            const response = await (settings.fetch ?? fetch)(url, {
                method: "POST", body, credentials: "same-origin", redirect: "manual", cache: "no-store",
                headers: { "Content-Type": "application/json", "Idempotency-Key": id },
                signal: AbortSignal.timeout(patience),
            });
            const header = (name) => response.headers.get(name) ?? undefined;
            return {
                status: response.type === "opaqueredirect" ? 302 : response.status,
                type: header("content-type"), retryAfter: header("retry-after"), date: header("date"),
                conflict: response.status === 409 ? await response.text() : undefined,
            };
        } catch (error) {
            return { status: 0, slow: error?.name === "TimeoutError" };
        }
    };

    // A promise of what ends the lock, or of null while another page has it.
    const takeLock = (name) => globalThis.navigator.locks && new Promise((resolve, reject) => {
        navigator.locks
            .request(name, { ifAvailable: true }, (lock) => (lock ? new Promise((end) => resolve(() => end())) : resolve(null)))
            .catch(reject);
    });

    const COMMON = ["lang", "theme", "worker-url", "heading-level"];
    const KINDS = {
        "canvass-survey": {
            bundle: "survey", make: "Survey",
            attributes: [...COMMON, "src", "save-to", "mode", "draft"],
            properties: ["definition", "answers"],
            methods: ["submit", "reset", "downloadResponses"],
        },
        "canvass-dashboard": {
            bundle: "dashboard", make: "Dashboard",
            attributes: [...COMMON, "src", "definition", "mode", "address"],
            properties: ["definition", "files", "table"],
            methods: ["filter", "clearFilters", "exportAs"],
        },
        "canvass-stakeholders": {
            bundle: "stakeholders", make: "Stakeholders",
            attributes: [...COMMON, "src", "grid"],
            properties: ["definition", "register"],
            methods: ["exportAs"],
        },
        "canvass-author": {
            bundle: "author", make: "Author",
            attributes: [...COMMON, "src"],
            properties: ["definition", "files"],
            methods: ["exportAs"],
        },
    };

    const elementOf = (tag, { bundle, make, attributes, properties, methods }) => {
        const reflected = attributes
            .map((attribute) => [attribute.replace(/-[a-z]/g, (letter) => letter[1].toUpperCase()), attribute])
            .filter(([name]) => !(name in HTMLElement.prototype) && !properties.includes(name));

        class CanvassElement extends HTMLElement {
            static observedAttributes = attributes;
            #handle;
            #starting;
            #given = new Map();
            #kept;
            #life = 0;
            #ready;
            #settle;

            constructor() {
                super();
                this.attachShadow({ mode: "open" });
                this.#rest();
            }

            /** Shows the page's own content until there is something better. */
            #rest() {
                this.shadowRoot.replaceChildren(document.createElement("slot"));
                this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
                this.#ready.catch(() => {});
            }

            get ready() {
                return this.#ready;
            }

            connectedCallback() {
                for (const name of [...properties, ...reflected.map(([name]) => name)]) {
                    if (Object.hasOwn(this, name)) {
                        const value = this[name];
                        delete this[name];
                        this[name] = value;
                    }
                }
                if (!this.#handle) {
                    this.#life += 1;
                    this.#start(this.#life);
                }
            }

            disconnectedCallback() {
                queueMicrotask(() => {
                    if (!this.isConnected) {
                        this.#stop();
                    }
                });
            }

            attributeChangedCallback(name, before, value) {
                if (before !== value) {
                    this.#call("attribute", name, value ?? undefined);
                }
            }

            async #start(life) {
                try {
                    const glue = await start(bundle);
                    if (life !== this.#life || !this.isConnected || this.#handle) {
                        return;
                    }
                    const root = document.createElement("div");
                    root.className = "canvass-root";
                    this.shadowRoot.replaceChildren(root);
                    this.#handle = new glue[make](this, root, {
                        fetch: fetchBytes,
                        post: postText,
                        lock: takeLock,
                        sendTo: [settings.sendTo ?? []].flat().map(String),
                        openEngine,
                        part: (name) => loadPart(bundle, name),
                        keep: (text) => { this.#kept = text; },
                    });

                    for (const [name, value] of this.#given) {
                        this.#handle.set(name, value);
                    }
                    this.#starting = this.#handle.start();
                    await this.#starting;
                    if (life === this.#life && this.#handle) {
                        this.#settle.resolve();
                        this.#tell("ready", {});
                    }
                } catch (error) {
                    if (life === this.#life) {
                        this.#fail(error);
                    }
                }
            }

            #stop() {
                this.#life += 1;
                if (this.#handle) {
                    this.#call("unmount");
                    // What still starts is in use, and cannot be freed before.
                    const free = this.#handle?.free.bind(this.#handle);
                    this.#starting?.then(free, free);
                    this.#handle = undefined;
                    this.#rest();
                }
            }

            /** Says why it cannot start or go on; the page's own content stays. */
            #fail(error) {
                const message = reasonOf(error);
                this.#settle.reject(error instanceof Error && error.message === message ? error : new Error(message));
                if (!this.#handle) {
                    const reason = document.createElement("p");
                    reason.setAttribute("role", "alert");
                    reason.textContent = `${message}.`;
                    this.shadowRoot.replaceChildren(reason, document.createElement("slot"));
                    this.#tell("error", { message });
                }
            }

            /** After a fault of the program the module is gone: say so, and give the answers back. */
            #stopped() {
                this.#handle = undefined;
                const message = STOPPED;
                const reason = document.createElement("p");
                reason.setAttribute("role", "alert");
                reason.textContent = `${message}.`;
                const parts = [reason];
                if (this.#kept) {
                    const link = document.createElement("a");
                    link.href = URL.createObjectURL(new Blob([this.#kept], { type: "application/json" }));
                    link.download = "canvass-answers.json";
                    link.textContent = "Download your answers so far";
                    parts.push(link);
                }
                this.shadowRoot.replaceChildren(...parts);
                this.#tell("error", { message });
            }

            #call(method, ...values) {
                try {
                    return this.#handle?.[method](...values);
                } catch (error) {
                    if (error instanceof WebAssembly.RuntimeError) {
                        return undefined;
                    }
                    throw error;
                }
            }

            #tell(name, detail) {
                this.dispatchEvent(new CustomEvent(`canvass-${name}`, { detail, bubbles: true, composed: true }));
            }

            save() {
                return this.#call("save");
            }

            restore(view) {
                return this.#call("restore", view);
            }

            static give(element, name, value) {
                element.#given.set(name, value);
                element.#call("set", name, value);
            }

            static ask(element, name, values) {
                return element.#call("call", name, values);
            }

            static read(element, name) {
                return element.#handle ? element.#call("get", name) : element.#given.get(name);
            }

            static stopped(element) {
                if (element.#handle) {
                    element.#stopped();
                }
            }
        }
        for (const name of properties) {
            Object.defineProperty(CanvassElement.prototype, name, {
                configurable: true,
                enumerable: true,
                get() { return CanvassElement.read(this, name); },
                set(value) { CanvassElement.give(this, name, value); },
            });
        }
        // Attributes are properties too, by their name in camel case.
        for (const [name, attribute] of reflected) {
            Object.defineProperty(CanvassElement.prototype, name, {
                configurable: true,
                enumerable: true,
                get() { return this.getAttribute(attribute); },
                set(value) {
                    if (value === null || value === undefined) {
                        this.removeAttribute(attribute);
                    } else {
                        this.setAttribute(attribute, value);
                    }
                },
            });
        }
        for (const name of methods) {
            CanvassElement.prototype[name] = function (...values) {
                return CanvassElement.ask(this, name, values);
            };
        }
        usersOf(bundle).add(() => {
            document.querySelectorAll(tag).forEach((element) => element instanceof CanvassElement && CanvassElement.stopped(element));
        });
        return CanvassElement;
    };

    for (const [tag, kind] of Object.entries(KINDS)) {
        if (!customElements.get(tag)) {
            customElements.define(tag, elementOf(tag, kind));
        }
    }

    const OPTION_PROPERTIES = new Set(Object.values(KINDS).flatMap((kind) => kind.properties));
    globalThis.Canvass ??= {
        version: VERSION,

        /** Sets where wasm, worker and data come from. */
        configure(options) {
            for (const [name, value] of Object.entries(options)) {
                if (!Object.hasOwn(settings, name)) {
                    throw new TypeError(`Canvass.configure: "${name}" is not an option; it knows ${Object.keys(settings).join(", ")}`);
                }
                settings[name] = value;
            }
        },

        /** Puts an element of this kind into `place` and gives it back. */
        mount(place, kind, options = {}) {
            const tag = `canvass-${kind}`;
            if (!KINDS[tag]) {
                throw new TypeError(`Canvass.mount: "${kind}" is not a kind; it knows ${Object.keys(KINDS).map((name) => name.slice(8)).join(", ")}`);
            }
            const element = document.createElement(tag);
            for (const [name, value] of Object.entries(options)) {
                const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
                if (OPTION_PROPERTIES.has(name) && KINDS[tag].properties.includes(name) && typeof value !== "string") {
                    element[name] = value;
                } else if (KINDS[tag].attributes.includes(attribute)) {
                    element.setAttribute(attribute, value);
                } else {
                    throw new TypeError(`Canvass.mount: "${name}" is not an option of ${kind}; it knows ${[...KINDS[tag].attributes, ...KINDS[tag].properties].join(", ")}`);
                }
            }
            place.append(element);
            return element;
        },
    };
})();
