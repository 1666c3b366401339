import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./playground.css";
import "./workers.ts";
import { Playground } from "./playground.tsx";

const root = document.getElementById("playground");
if (root !== null) createRoot(root).render(<Playground />);
