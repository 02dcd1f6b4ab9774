package websessions;

import pfl.pravega.RoutingKey;
import websessions.records.Visit;

/** The routing key of visits: events with the same one stay in order. */
public final class VisitsRoutingKey implements RoutingKey<Visit> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(Visit visit) {
    return visit.visitor;
  }
}
