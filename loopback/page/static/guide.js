// What to try first: a step a button, each done in the page as one would by hand.

import { act, all } from "./stream.js";
import { make } from "./text.js";
import { word } from "./words.js";

const panel = document.getElementById("guide"), opener = document.getElementById("open-guide");
const VOICE = "operativno31";
let published = null;

opener.addEventListener("click", () => show(panel.hidden));

export function show(isOpen) {
  panel.hidden = !isOpen;
  opener.setAttribute("aria-expanded", String(isOpen));
}

// `hand` does what a step asks for: { say, inline, group, digest, done }.
export function fill(hand) {
  const steps = {
    ask: () => hand.say("/region Белгород"),
    subscribe: () => hand.say("/subscribe Белгород"),
    publish: () => hand.done(publish),
    correct: () => hand.done(correct),
    digest: hand.digest,
    map: () => hand.say("/map"),
    share: () => { hand.group(); hand.inline(word("place")); },
    search: () => hand.say("/search Шебекино"),
    review: () => hand.say("/review"),
  };
  const items = Object.entries(steps).map(([name, work]) => make("li", {}, [make("button", { type: "button", text: word("steps")[name], on: work })]));
  panel.replaceChildren(make("h2", { text: word("guide") }), make("ol", {}, items), make("p", { name: "quiet", text: word("guideMore") }));
}

async function publish() {
  const channel = all("channel").find((one) => one.username === VOICE) ?? all("channel")[0];
  const { number } = await act("POST", `/channels/${channel.id}/posts`, { text: word("firstPost") });
  published = `/channels/${channel.id}/posts/${number}`;
  return true;
}

async function correct() {
  if (published === null) await publish();
  await act("PUT", published, { text: word("correctedPost") });
  return true;
}
