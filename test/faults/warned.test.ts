import { ended, inputDeleted, repeated, restartedTooLate, scaledUnevenly } from "./scenarios/warned.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, proxied: true, impatient: true }, [ended, repeated, scaledUnevenly, inputDeleted, restartedTooLate]);
