/** The time at which the next frame is painted: the task after it comes when the page's thread is done with it. */
export function painted() {
    return new Promise((go) => {
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                channel.port1.close();
                go(performance.now());
            };
            channel.port2.postMessage(null);
        });
    });
}
