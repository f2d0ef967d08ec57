/* Answers Dash's requests for the layout and callbacks from the page instead of the server. */
(() => {
  "use strict";
  const responses = JSON.parse(document.getElementById("dash-responses").textContent);
  const originalFetch = window.fetch.bind(window);
  window.fetch = (resource, options) => {
    const name = String(resource.url ?? resource).split(/[?#]/)[0].split("/").at(-1);
    if (!Object.hasOwn(responses, name)) return originalFetch(resource, options);
    return Promise.resolve(new Response(JSON.stringify(responses[name]), {headers: {"Content-Type": "application/json"}}));
  };
})();
