/** Everything a page of a running workshop needs; pages import it and add what is theirs. */
import "./live.js"
import "./queue.js"
import "./region.js"
import "./clock.js"
import "./tally.js"
import "./notes.js"
import "./status.js"
import "./actions.js"
