import { ended, inputDeleted, repeated, scaledUnevenly } from "./scenarios/warned.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24 }, [ended, repeated, scaledUnevenly, inputDeleted]);
