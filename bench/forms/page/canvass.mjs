// Canvass as a page has it: the element, loaded as a module.
const HEADING = /^q-(.+)-heading$/;

const inside = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];

export default {
    load: () => import("/target/bench/page/canvass.mjs"),

    /** It is drawn as well once it is ready. */
    async make(text) {
        const element = document.createElement("canvass-survey");
        element.definition = text;
        document.body.append(element);
        await element.ready;
        return element;
    },

    draw() {},

    shown: (element) => inside(element, "[id^='q-'][id$='-heading']").map(({ id }) => HEADING.exec(id)[1]),
    option: (element, id, value) => inside(element, `input[name='q-${id}'][value='${value}']`)[0],
    nodes: (element) => inside(element, "*").length,
    remove: (element) => element.remove(),
};
