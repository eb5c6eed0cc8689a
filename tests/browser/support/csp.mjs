// The policies a host may put on the page that embeds Canvass.

/**
 * What SharePoint Online sends with modern pages, for one tenant: no
 * 'wasm-unsafe-eval', no blob: workers, a nonce that nobody else can know.
 */
export const SHAREPOINT = [
    "script-src 'unsafe-eval' 'self'",
    "https://contentstorage.osi.office.net https://swx.cdn.skype.com https://res.delve.office.com",
    "https://lpcres.delve.office.com https://widget.uservoice.com https://by2.uservoice.com",
    "https://www.bing.com/api/maps https://www.bing.com/rms https://fabriciss.azureedge.net",
    "https://ajax.aspnetcdn.com https://js.monitor.azure.com https://r4.res.office365.com",
    "https://public-cdn.sharepointonline.com https://teams.microsoft.com *.cdn.office.net",
    "*.fluidpreview.office.net *.onecdn.static.microsoft https://webshell.suite.office.com",
    "https://amcdn.msftauth.net https://res-1.cdn.office.net https://webshell.suite.officeppe.com",
    "https://res-2.public.onecdn.static.microsoft https://df.loki.delve.office.com",
    "https://shell.cdn.office.net 'nonce-mvvlikiedo'",
].join(" ");

/** The strictest policy that lets wasm run at all. */
export const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Refuses to compile wasm. */
export const NO_WASM = "script-src 'self'";

/** Lets wasm run, but starts no worker. */
export const NO_WORKER = `${STRICT}; worker-src 'none'`;

/** The header that carries `policy`. */
export function header(policy) {
    return { "Content-Security-Policy": policy };
}
