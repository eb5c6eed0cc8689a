/** Of a processor, what a browser that does nothing uses at most. */
const IDLE = 0.05;
const WHILE = 250;
const PATIENCE = 20;

/** Waits until a browser has done all that it does when it starts, as that would be measured with the page; 5 s at most. */
export async function settle(browser) {
    const session = await browser.newBrowserCDPSession();
    const used = async () => {
        const { processInfo } = await session.send("SystemInfo.getProcessInfo");
        return processInfo.reduce((seconds, { cpuTime }) => seconds + cpuTime, 0);
    };
    let before = await used();
    for (let waits = 0; waits < PATIENCE; waits++) {
        await new Promise((go) => setTimeout(go, WHILE));
        const now = await used();
        if ((now - before) * 1000 < IDLE * WHILE) {
            break;
        }
        before = now;
    }
    await session.detach();
}
