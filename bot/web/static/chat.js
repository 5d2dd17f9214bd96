// Makes the chat better where JavaScript runs. Without it every form is an ordinary one, and everything works too.
import "./leave.js";
import "./talk.js";
import "./take.js";
import "./copy.js";
import "./idle.js";
