"""The steps of making tables that `browser/tables/` has: words, links, columns, bounds and axes."""

from dashboard.modules import Modules

# Calls a function of `browser/tables/engine.js`, with arguments that JSON can hold.
ask = Modules("tables.js", tuple).call
