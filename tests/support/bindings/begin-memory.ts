import { beginEmpty } from "./memory.ts";

beginEmpty();
