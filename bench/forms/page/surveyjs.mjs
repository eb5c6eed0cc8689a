// SurveyJS as its documentation has it: script tags and a stylesheet, all settings as they are.
const CORE = "/bench/node_modules/survey-core";

const added = (tag, properties) =>
    new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(tag), properties);
        element.onload = resolve;
        element.onerror = () => reject(new Error(`${element.src ?? element.href} could not be loaded`));
        document.head.append(element);
    });

export default {
    async load() {
        const styles = added("link", { rel: "stylesheet", href: `${CORE}/survey-core.fontless.min.css` });
        // Both are asked for at once, and run one after the other.
        const core = added("script", { src: `${CORE}/survey.core.min.js`, async: false });
        const view = added("script", { src: "/bench/node_modules/survey-js-ui/survey-js-ui.min.js", async: false });
        await Promise.all([styles, core, view]);
    },

    async make(text) {
        const place = document.createElement("div");
        document.body.append(place);
        return { model: new Survey.Model(JSON.parse(text)), place };
    },

    draw: ({ model, place }) => model.render(place),

    shown: ({ place }) => [...place.querySelectorAll(".sd-question[data-name]")].map(({ dataset }) => dataset.name),
    option: ({ place }, id, value) => place.querySelector(`[data-name='${id}'] input[value='${value}']`),
    nodes: ({ place }) => place.querySelectorAll("*").length,

    remove({ model, place }) {
        model.dispose();
        place.remove();
    },
};
