// Choosing a place to share: a town, or any coordinates.

import { make } from "./text.js";
import { word } from "./words.js";

const TOWNS = {
  "Белгород / Belgorod": [50.5957, 36.5873], "Брянск / Bryansk": [53.2434, 34.3654], "Воронеж / Voronezh": [51.6608, 39.2003],
  "Калуга / Kaluga": [54.5293, 36.2754], "Курск / Kursk": [51.7304, 36.1926], "Москва / Moscow": [55.7558, 37.6173],
  "Таганрог / Taganrog": [47.2362, 38.8969], "Тула / Tula": [54.1931, 37.6171],
};
const part = (id) => document.getElementById(id);

// Ask for a place and hand it on; nothing where the person changes his mind.
export function choose(taken) {
  const dialog = part("place"), town = part("town");
  if (!town.options.length) town.append(...Object.keys(TOWNS).map((name) => make("option", { value: name, text: name })));
  town.setAttribute("aria-label", word("town"));
  const show = () => { [part("latitude").value, part("longitude").value] = TOWNS[town.value]; };
  town.onchange = show;
  show();
  dialog.addEventListener("close", () => {
    if (dialog.returnValue) taken(part("latitude").valueAsNumber, part("longitude").valueAsNumber);
  }, { once: true });
  dialog.returnValue = ""; // what an earlier choice left would stand for a dialog that is closed by Escape
  dialog.showModal();
}
