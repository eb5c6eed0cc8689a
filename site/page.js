// The demonstration's own script: an answer to the survey joins the charts.
document.querySelector("canvass-survey").addEventListener("canvass-submit", (event) => {
    const survey = event.currentTarget.definition;
    const { survey: _, ...response } = event.detail;
    const file = JSON.stringify({ canvass: "responses/1", survey, responses: [response] });
    const bytes = new TextEncoder().encode(file);
    document.querySelector("canvass-dashboard").files = [{ name: `answers-${response.id.slice(0, 8)}.responses.json`, bytes }];
});
