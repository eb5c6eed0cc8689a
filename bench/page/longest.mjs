/** Browsers report tasks from this length on, in milliseconds. */
const LEAST = 50;

/** From now on, watches how long the page stands still; the function it gives says how long at most, 0 below 50 ms. */
export function longestTask() {
    let longest = 0;
    const take = (entries) => entries.forEach(({ duration }) => (longest = Math.max(longest, duration)));
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ entryTypes: ["longtask"] });
    return async () => {
        // A task is reported once it has ended.
        await new Promise((go) => setTimeout(go, 2 * LEAST));
        take(observer.takeRecords());
        observer.disconnect();
        return longest;
    };
}
