// What a team would write for live chat: node, ws, and one row and one commit a message (SQLite, WAL,
// synchronous=FULL), acknowledged when it is on disk. Speaks as much of the visitors' wire as the visitors of
// bench_chat need. relay.mjs FOLDER
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { WebSocketServer } from "ws";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const database = new Database(`${folder}/relay.db`);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE message(seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)");
const insert = database.prepare("INSERT INTO message(id,body) VALUES(?,?)");

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 65536 });
sockets.on("connection", (socket) => {
  let number = 0;
  socket.on("message", (octets) => {
    const frame = JSON.parse(octets.toString());
    if (frame.t === "hello") return socket.send(JSON.stringify({ t: "welcome", v: 1 }));
    insert.run(frame.id, frame.text);
    number += 1;
    socket.send(JSON.stringify({ t: "ack", id: frame.id, n: number, at: Date.now() }));
  });
});
server.listen({ host: "127.0.0.1", port: 0, backlog: 4096 }, () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
  console.log("READY");
});
process.on("SIGTERM", () => {
  database.close();
  process.exit(0);
});
