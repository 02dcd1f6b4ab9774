import { anything, checkpointFolderGone, unreadableEvents } from "./scenarios/mixed.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, proxied: true }, [checkpointFolderGone, unreadableEvents, anything]);
