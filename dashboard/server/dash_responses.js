/* Dash asks its server for the layout and the callbacks; the page itself holds the answers. */
(() => {
  "use strict";
  const answers = JSON.parse(document.getElementById("dash-answers").textContent);
  const ask = window.fetch.bind(window);
  window.fetch = (wanted, options) => {
    const name = String(wanted.url ?? wanted).split(/[?#]/)[0].split("/").at(-1);
    if (!Object.hasOwn(answers, name)) return ask(wanted, options);
    return Promise.resolve(new Response(JSON.stringify(answers[name]), {headers: {"Content-Type": "application/json"}}));
  };
})();
