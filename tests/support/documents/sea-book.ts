import { setColumn } from "./set-page.ts";
import { type PdfPage, writePdf } from "./write-pdf.ts";

interface Chapter {
  term: string;
  sentences: string[];
}

/** Chapters of a script as teachers have them: a term, its definition and the reason. */
const CHAPTERS: Chapter[] = [
  chapter("Tide", [
    "A tide is the regular rise and fall of the sea, which the moon and the sun cause together.",
    "The moon pulls the water on its own side more than it pulls the earth, so the water rises there.",
    "People often think that the wind makes the tide, but on a calm day it comes all the same.",
  ]),
  chapter("Spring tide", [
    "A spring tide is a tide of the largest range, which comes when sun, moon and earth stand in a line.",
    "Both pull in the same direction, so the water rises higher and falls lower than on other days.",
  ]),
  chapter("Neap tide", [
    "A neap tide is a tide of the smallest range, which comes at the half moon.",
    "The sun pulls at a right angle to the moon, so that each takes away from what the other does.",
  ]),
  chapter("Current", [
    "A current is a stream of water inside the sea that flows in one direction for a long time.",
    "It is like a river without banks, and it carries warmth from one coast to another.",
  ]),
  chapter("Salinity", [
    "Salinity is the amount of salt that is dissolved in a kilogram of water.",
    "Where much water evaporates the salt stays behind, so warm closed seas are saltier.",
  ]),
  chapter("Thermocline", [
    "A thermocline is the layer of water in which the temperature falls quickly with depth.",
    "The sun warms the top only, and warm water is lighter, so both layers hardly mix.",
  ]),
  chapter("Upwelling", [
    "Upwelling is the rise of cold water from the deep to the surface along a coast.",
    "The wind drives the surface away from the land, and water from below takes its place.",
  ]),
  chapter("Plankton", [
    "Plankton is all that lives in the water and drifts with it because it cannot swim against a current.",
    "It is like dust in the air, except that nearly everything in the sea lives from it.",
  ]),
  chapter("Phytoplankton", [
    "Phytoplankton is the part of the plankton that makes its food out of light, as plants do.",
    "It needs light and salts, so it grows best where the deep water comes up to the sun.",
  ]),
  chapter("Krill", [
    "Krill is a small animal of the open sea that looks like a shrimp and lives in swarms.",
    "Whales take in a whole swarm at once because each animal alone would not be worth the way.",
  ]),
  chapter("Food web", [
    "A food web is the set of all ways on which energy passes from one living thing to another.",
    "It is not a chain, because most animals eat several kinds and are eaten by several.",
  ]),
  chapter("Swell", [
    "Swell is a train of waves that has left the wind which made it.",
    "Long waves run faster than short ones, so the long ones reach a distant coast first.",
  ]),
  chapter("Fetch", [
    "Fetch is the distance over which the wind blows across open water without an obstacle.",
    "The longer it is, the more energy the waves take up, so the largest waves are met in the south.",
  ]),
  chapter("Breaker", [
    "A breaker is a wave whose crest falls over because the water below has become too shallow.",
    "The foot of the wave is slowed by the ground, while its top runs on.",
  ]),
  chapter("Tsunami", [
    "A tsunami is a very long wave that is made when the ground of the sea moves suddenly.",
    "In the open sea nobody notices it, but near the coast it slows down and grows.",
  ]),
  chapter("Continental shelf", [
    "A continental shelf is the flat edge of a continent that lies under shallow water.",
    "Light reaches its ground, so most fish that people catch live there.",
  ]),
  chapter("Trench", [
    "A trench is a long and narrow valley in the ground of the sea where one plate sinks below another.",
    "The deepest one is deeper than the highest mountain is high.",
  ]),
  chapter("Seamount", [
    "A seamount is a mountain that rises from the ground of the sea and does not reach the surface.",
    "Most were volcanoes, which rose where hot rock came up from below.",
  ]),
  chapter("Atoll", [
    "An atoll is a ring of coral around a lagoon, which grew around an island that has sunk.",
    "The corals grow upwards as fast as the island sinks, so the ring stays at the surface.",
  ]),
  chapter("Coral", [
    "A coral is a small animal that builds a skeleton of lime and lives together with many others.",
    "It looks like a plant, but it catches its food at night with tiny arms.",
  ]),
  chapter("Bleaching", [
    "Bleaching is the loss of the algae that live inside a coral and give it its colour.",
    "It happens because water that is too warm makes the algae harmful to the coral.",
  ]),
  chapter("Kelp", [
    "Kelp is a large brown alga that stands in cold water like a forest.",
    "It holds on to rock with a foot and floats upwards because its leaves hold gas.",
  ]),
  chapter("Mangrove", [
    "A mangrove is a tree that grows in salt water at warm coasts.",
    "Its roots stand in the air at low tide, because the mud below holds no oxygen.",
  ]),
  chapter("Estuary", [
    "An estuary is the mouth of a river in which fresh water and salt water mix.",
    "Fresh water is lighter, so it flows out above while salt water creeps in below.",
  ]),
  chapter("Ballast water", [
    "Ballast water is the water that a ship takes on to lie steady without a load.",
    "It carries animals to foreign coasts, so ships have to clean it before they let it out.",
  ]),
  chapter("Sonar", [
    "Sonar is a way of finding things under water by the echo of a sound.",
    "Sound is used because light is lost within a few hundred metres of water.",
  ]),
  chapter("Plimsoll line", [
    "A Plimsoll line is the mark on the side of a ship that shows how deep it may lie.",
    "In warm or fresh water a ship lies deeper, so there are several marks.",
  ]),
  chapter("Knot", [
    "A knot is a speed of one nautical mile in an hour.",
    "The name comes from a rope with knots, which sailors let run out behind the ship.",
  ]),
  chapter("Latitude", [
    "Latitude is the angle between a place and the equator, measured from the middle of the earth.",
    "It was found by the height of the sun at noon long before clocks went to sea.",
  ]),
  chapter("Longitude", [
    "Longitude is the angle between the meridian of a place and the one of Greenwich.",
    "It needs a clock, because the earth turns by fifteen degrees in an hour.",
  ]),
];

function chapter(term: string, sentences: string[]): Chapter {
  return { term, sentences };
}

/** Writes a page of the script in Markdown, as it is pasted. */
export function writeSeaPage(): string {
  const parts = CHAPTERS.slice(0, 8).map(
    ({ term, sentences }) => `## ${term}\n\n${sentences.join(" ")}`,
  );
  return ["# The sea", ...parts].join("\n\n");
}

/** Writes a PDF of 30 pages, each with a head, a chapter and its number. */
export function writeSeaBook(): Uint8Array {
  const pages = CHAPTERS.map(({ term, sentences }, at): PdfPage => {
    const lines = sentences.flatMap((sentence) => breakLines(sentence));
    return {
      texts: [
        { text: "The sea: a script for class nine", x: 60, y: 810, size: 9 },
        { text: term, x: 60, y: 770, size: 18, font: "bold" },
        ...setColumn(lines),
        { text: `${at + 1}`, x: 290, y: 30, size: 9 },
      ],
    };
  });
  return writePdf(pages, { title: "The sea" });
}

function breakLines(sentence: string): string[] {
  return sentence.match(/.{1,72}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}
