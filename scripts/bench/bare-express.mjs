import express from "express";

/** What Express alone can answer: the bytes of a page, from memory. Prints its address. */
const page = Buffer.from(
  await (await fetch(process.argv[2] ?? "", { headers: { "accept-encoding": "gzip" } })).arrayBuffer(),
);
const app = express();
app.disable("x-powered-by");
app.get("/", (_request, response) => response.type("html").send(page));
const server = app.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
