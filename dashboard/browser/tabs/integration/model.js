/** The integration tab without its page: selections, words, rows and pictures. */
import {describeIntegration} from "./describe.js";
import {INTEGRATION_ROWS} from "./rows.js";
import {selectIntegration} from "./select.js";
import {integrationPictures} from "./pictures.js";

export const MODEL = {
  select: selectIntegration,
  describe: describeIntegration,
  rows: INTEGRATION_ROWS,
  pictures: integrationPictures,
};
