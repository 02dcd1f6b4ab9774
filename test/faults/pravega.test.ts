import { pravegaPaused, connectionRefused, pravegaPausedForLong, refusedWhileKilled } from "./scenarios/pravega.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, proxied: true }, [pravegaPaused, connectionRefused, pravegaPausedForLong, refusedWhileKilled]);
