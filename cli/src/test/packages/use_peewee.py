from peewee import *

db = SqliteDatabase(None)

class Base(Model):
    class Meta:
        database = db

class User(Base):
    name = CharField(unique=True)
    age = IntegerField(default=0)

class Tweet(Base):
    user = ForeignKeyField(User, backref="tweets")
    text = TextField(index=True)

print(User.select().where((User.age > 3) & (User.name ** "a%")).order_by(User.name.desc()).limit(5).sql())
print(User.insert(name="x", age=1).sql())
print(User.update(age=User.age + 1).where(User.name == "x").sql())
print(User.delete().where(User.id.in_([1, 2])).sql())
q = (Tweet.select(Tweet, User.name.alias("who"), fn.COUNT(Tweet.id))
     .join(User).group_by(User.name).having(fn.COUNT(Tweet.id) > 1))
print(q.sql())
print(User._meta.fields.keys(), Tweet._meta.table_name, Tweet.user.rel_model)
u = User(name="ann", age=4)
print(u.name, u.age, u.dirty_fields, repr(User.name), u.__data__)
print((User.select() | User.select().where(User.age < 2)).sql())
