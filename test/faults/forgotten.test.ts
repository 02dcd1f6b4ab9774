import { restoredBeyondMemory } from "./scenarios/savepoints.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 8, forgetful: true }, [restoredBeyondMemory]);
