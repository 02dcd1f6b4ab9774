package ordertotals.records;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record Item (article: string, price: decimal(10, 2), quantity: int) */
@TypeInfo(ItemSerializer.Info.class)
public final class Item {

  public final String article;

  /** Scale 2. */
  public final BigDecimal price;
  public final int quantity;

  public Item(String article, BigDecimal price, int quantity) {
    this.article = Objects.requireNonNull(article, "Item.article is null");
    this.price = Objects.requireNonNull(price, "Item.price is null");
    this.quantity = quantity;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Item)) {
      return false;
    }
    Item other = (Item) object;
    return (
      article.equals(other.article) &&
      price.equals(other.price) &&
      quantity == other.quantity
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(article, price, quantity);
  }

  @Override
  public String toString() {
    return new RecordText("Item")
      .field("article", article)
      .field("price", price)
      .field("quantity", quantity)
      .toString();
  }
}
