import { goesRound, quietSegments, refusedAgain } from "./scenarios/refused.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 16 }, [refusedAgain, quietSegments, goesRound]);
