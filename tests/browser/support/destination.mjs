// A server that takes responses as `save-to="post:…"` sends them, knows each by
// its id, fails as it is told to, and counts.

/**
 * Answers at `/${name}` of a site; call it once the tests run.
 *
 * - `stored`: what it has, by id; `writes`: how often it wrote.
 * - `requests`: ids in the order they came.
 * - `fail(...faults)`: what happens to the next requests, one after the other:
 *   a status, `drop` (no connection), `lose` (stored, and the answer is lost),
 *   `hang` (stored, and never answered), `hold` (stored, and answered once
 *   `release()` is called), `page` (a sign-in page), `away` (a
 *   redirect), or `{ status, headers }`.
 * - `always`: the fault of every request that has none of its own.
 */
export function useDestination(site, name) {
    const faults = [];
    const told = [];
    const held = [];
    const release = () => held.splice(0).forEach((answer) => answer());
    const double = { stored: new Map(), writes: 0, requests: [], always: undefined, fail: (...more) => faults.push(...more), whenAsked, release };
    site.handle(name, async (request, response) => {
        const parts = [];
        for await (const part of request) {
            parts.push(part);
        }
        const body = JSON.parse(Buffer.concat(parts).toString("utf8"));
        const id = request.headers["idempotency-key"];
        if (request.method !== "POST" || body.id !== id) {
            response.writeHead(400).end();
            return;
        }
        double.requests.push(id);
        const fault = faults.shift() ?? double.always;
        answer(fault, id, body, response);
        told.splice(0).forEach((tell) => tell(id));
    });
    return double;

    /** A promise of the id of the next request. */
    function whenAsked() {
        return new Promise((resolve) => told.push(resolve));
    }

    function store(id, body) {
        if (!double.stored.has(id)) {
            double.stored.set(id, body);
            double.writes += 1;
        }
    }

    function answer(fault, id, body, response) {
        switch (fault) {
            case undefined: {
                const known = double.stored.has(id);
                store(id, body);
                response.writeHead(known ? 200 : 201, { "Content-Type": "application/json" }).end("{}");
                return;
            }
            case "drop":
                response.destroy();
                return;
            case "lose":
                store(id, body);
                response.destroy();
                return;
            case "hang":
                store(id, body);
                return;
            case "hold":
                store(id, body);
                held.push(() => response.writeHead(201, { "Content-Type": "application/json" }).end("{}"));
                return;
            case "page":
                response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Sign in");
                return;
            case "away":
                response.writeHead(302, { Location: "/" }).end();
                return;
            default: {
                const { status = fault, headers = {} } = typeof fault === "object" ? fault : {};
                response.writeHead(status, headers).end();
            }
        }
    }
}
